<?xml version="1.0"?>
<!-- SPDX-FileCopyrightText: 2026 the libesmtpcode authors
     SPDX-License-Identifier: MIT -->

<!-- A group of the header, as Doxygen read it, as the content of a page. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="html" encoding="UTF-8" indent="no"/>

<xsl:variable name="groups" select="document('index.xml', /)//compound[@kind='group']"/>

<xsl:template match="/">
  <xsl:apply-templates select="doxygen/compounddef"/>
</xsl:template>

<xsl:template match="compounddef[@kind='group']">
  <nav class="crumbs" aria-label="You are here"><a href="index.html">Reference</a></nav>
  <div class="text reference">
    <h1><xsl:value-of select="title"/></h1>
    <xsl:apply-templates select="detaileddescription"/>
    <xsl:if test="sectiondef[@kind='func']">
      <h2 id="functions">Functions</h2>
      <xsl:apply-templates select="sectiondef[@kind='func']/memberdef"/>
    </xsl:if>
    <xsl:if test="innerclass">
      <h2 id="structures">Structures</h2>
      <xsl:for-each select="innerclass">
        <xsl:apply-templates select="document(concat(@refid, '.xml'), /)//compounddef"/>
      </xsl:for-each>
    </xsl:if>
    <xsl:if test="sectiondef[@kind='enum']">
      <h2 id="enumerations">Enumerations</h2>
      <xsl:apply-templates select="sectiondef[@kind='enum']/memberdef"/>
    </xsl:if>
    <xsl:if test="sectiondef[@kind='define']">
      <h2 id="macros">Macros</h2>
      <xsl:apply-templates select="sectiondef[@kind='define']/memberdef"/>
    </xsl:if>
  </div>
</xsl:template>

<xsl:template match="compounddef[@kind='struct']">
  <h3 id="{compoundname}"><code>struct <xsl:value-of select="compoundname"/></code></h3>
  <xsl:apply-templates select="detaileddescription"/>
  <dl class="members">
    <xsl:for-each select="sectiondef/memberdef">
      <dt><code><xsl:value-of select="concat(type, ' ', name, argsstring)"/></code></dt>
      <dd><xsl:apply-templates select="detaileddescription"/></dd>
    </xsl:for-each>
  </dl>
</xsl:template>

<xsl:template match="memberdef[@kind='function']">
  <h3 id="{name}"><code><xsl:value-of select="name"/></code></h3>
  <pre tabindex="0"><code>
    <xsl:value-of select="concat(normalize-space(type), ' ', name, '(')"/>
    <xsl:for-each select="param">
      <xsl:if test="position() &gt; 1">, </xsl:if>
      <xsl:if test="count(../param) &gt; 2"><xsl:text>&#10;    </xsl:text></xsl:if>
      <xsl:value-of select="normalize-space(concat(type, ' ', declname))"/>
    </xsl:for-each>
    <xsl:text>);</xsl:text>
  </code></pre>
  <xsl:apply-templates select="detaileddescription"/>
</xsl:template>

<xsl:template match="memberdef[@kind='enum']">
  <h3 id="{name}"><code>enum <xsl:value-of select="name"/></code></h3>
  <xsl:apply-templates select="detaileddescription"/>
  <dl class="members">
    <xsl:for-each select="enumvalue">
      <dt id="{name}"><code><xsl:value-of select="concat(name, ' ', initializer)"/></code></dt>
      <dd><xsl:apply-templates select="detaileddescription"/></dd>
    </xsl:for-each>
  </dl>
</xsl:template>

<xsl:template match="memberdef[@kind='define']">
  <h3 id="{name}"><code><xsl:value-of select="name"/></code></h3>
  <xsl:apply-templates select="detaileddescription"/>
</xsl:template>

<!-- text -->

<xsl:template match="para">
  <p><xsl:apply-templates/></p>
</xsl:template>

<xsl:template match="para[parameterlist or simplesect or verbatim or programlisting or itemizedlist]">
  <div class="para"><xsl:apply-templates/></div>
</xsl:template>

<xsl:template match="parameterlist">
  <dl class="members">
    <xsl:for-each select="parameteritem">
      <dt><code><xsl:value-of select="parameternamelist/parametername"/></code></dt>
      <dd><xsl:apply-templates select="parameterdescription"/></dd>
    </xsl:for-each>
  </dl>
</xsl:template>

<xsl:template match="simplesect[@kind='return']">
  <dl class="members"><dt>Returns</dt><dd><xsl:apply-templates/></dd></dl>
</xsl:template>

<xsl:template match="simplesect[@kind='since']">
  <p class="hint">Since <xsl:value-of select="normalize-space(para)"/></p>
</xsl:template>

<xsl:template match="itemizedlist"><ul><xsl:apply-templates/></ul></xsl:template>
<xsl:template match="listitem"><li><xsl:apply-templates/></li></xsl:template>
<xsl:template match="computeroutput"><code><xsl:apply-templates/></code></xsl:template>
<xsl:template match="verbatim"><pre tabindex="0"><code><xsl:value-of select="."/></code></pre></xsl:template>
<xsl:template match="programlisting"><pre tabindex="0"><code><xsl:apply-templates/></code></pre></xsl:template>
<xsl:template match="codeline"><xsl:apply-templates/><xsl:text>&#10;</xsl:text></xsl:template>
<xsl:template match="sp"><xsl:text> </xsl:text></xsl:template>

<!-- A member is found in its group's page by its name, a structure in the page of the group that has it. -->
<xsl:template match="ref">
  <xsl:variable name="id" select="@refid"/>
  <xsl:variable name="name" select="translate(., '()#', '')"/>
  <xsl:choose>
    <xsl:when test="starts-with($id, 'group__') and contains($id, '_1g')">
      <a href="{substring-after(substring-before($id, '_1g'), 'group__')}.html#{$name}"><xsl:value-of select="."/></a>
    </xsl:when>
    <xsl:when test="starts-with($id, 'struct')">
      <xsl:variable name="struct" select="."/>
      <xsl:for-each select="$groups">
        <xsl:variable name="group" select="@refid"/>
        <xsl:if test="document(concat($group, '.xml'), .)//innerclass[@refid=$id]">
          <a href="{substring-after($group, 'group__')}.html#{$struct}"><xsl:value-of select="$struct"/></a>
        </xsl:if>
      </xsl:for-each>
    </xsl:when>
    <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

</xsl:stylesheet>
