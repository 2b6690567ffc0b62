# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

cmake_minimum_required(VERSION 3.25)

# Writes FOLDER/esmtpcode.spdx.json, the bill of materials of the single-file release in FOLDER, as
# SPDX 2.3. Its time is SOURCE_DATE_EPOCH where that is set.

set(files "")
set(ids "")
set(sums "")
foreach(name esmtpcode.c esmtpcode.h)
  file(SHA1 ${FOLDER}/${name} sha1)
  file(SHA256 ${FOLDER}/${name} sha256)
  string(REPLACE "." "-" id SPDXRef-${name})
  list(APPEND sums ${sha1})
  list(APPEND ids "\"${id}\"")
  string(APPEND files "    {
      \"SPDXID\": \"${id}\",
      \"fileName\": \"./${name}\",
      \"fileTypes\": [\"SOURCE\"],
      \"checksums\": [
        {\"algorithm\": \"SHA1\", \"checksumValue\": \"${sha1}\"},
        {\"algorithm\": \"SHA256\", \"checksumValue\": \"${sha256}\"}
      ],
      \"licenseConcluded\": \"MIT\",
      \"licenseInfoInFiles\": [\"MIT\"],
      \"copyrightText\": \"2026 the libesmtpcode authors\"
    },\n")
endforeach()
string(REGEX REPLACE ",\n$" "" files "${files}")
list(JOIN ids ", " ids)
list(SORT sums)
list(JOIN sums "" sums)
string(SHA1 verification "${sums}")
string(TIMESTAMP created "%Y-%m-%dT%H:%M:%SZ" UTC)

file(WRITE ${FOLDER}/esmtpcode.spdx.json "{
  \"spdxVersion\": \"SPDX-2.3\",
  \"dataLicense\": \"CC0-1.0\",
  \"SPDXID\": \"SPDXRef-DOCUMENT\",
  \"name\": \"libesmtpcode-${VERSION}\",
  \"documentNamespace\": \"https://spdx.org/spdxdocs/libesmtpcode-${VERSION}-${verification}\",
  \"creationInfo\": {
    \"created\": \"${created}\",
    \"creators\": [\"Organization: the libesmtpcode authors\", \"Tool: sbom.cmake\"]
  },
  \"packages\": [
    {
      \"SPDXID\": \"SPDXRef-Package\",
      \"name\": \"libesmtpcode\",
      \"versionInfo\": \"${VERSION}\",
      \"supplier\": \"Organization: the libesmtpcode authors\",
      \"downloadLocation\": \"NOASSERTION\",
      \"filesAnalyzed\": true,
      \"packageVerificationCode\": {\"packageVerificationCodeValue\": \"${verification}\"},
      \"licenseConcluded\": \"MIT\",
      \"licenseDeclared\": \"MIT\",
      \"licenseInfoFromFiles\": [\"MIT\"],
      \"copyrightText\": \"2026 the libesmtpcode authors\",
      \"externalRefs\": [
        {
          \"referenceCategory\": \"PACKAGE-MANAGER\",
          \"referenceType\": \"purl\",
          \"referenceLocator\": \"pkg:generic/libesmtpcode@${VERSION}\"
        }
      ],
      \"hasFiles\": [${ids}]
    }
  ],
  \"files\": [
${files}
  ],
  \"relationships\": [
    {
      \"spdxElementId\": \"SPDXRef-DOCUMENT\",
      \"relationshipType\": \"DESCRIBES\",
      \"relatedSpdxElement\": \"SPDXRef-Package\"
    }
  ]
}
")
