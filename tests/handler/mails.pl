# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# mails.pl SAMPLES MAILDIR COUNT [ODD]  Writes many bounces into a Maildir: the samples with a date
# that name one recipient, each time with another recipient and, in 20 rounds, on another day. Every
# so many mails one is unreadable.

use strict;
use warnings;
use POSIX qw(strftime);

my ($samples, $maildir, $count, $odd) = @ARGV;
my @mails;

sub slurp {
  my ($path) = @_;
  open my $in, '<:raw', $path or die "$path: $!";
  local $/;
  return <$in>;
}

for my $expect (sort glob "$samples/*.expect") {
  my $said = slurp($expect);
  my @recipients = $said =~ /^recipient: (\S+@\S+)$/mg;
  next unless @recipients == 1 && $said =~ /^kind: (failure|delay|complaint)$/m;
  my $mail = slurp($expect =~ s/expect$/eml/r);
  next unless $mail =~ /\Q$recipients[0]\E/ && $mail =~ /^Date:/mi;
  push @mails, [$mail, $recipients[0]];
}
mkdir $_ for $maildir, "$maildir/new", "$maildir/cur", "$maildir/tmp";
for my $number (0 .. $count - 1) {
  my ($mail, $recipient) = @{$mails[$number % @mails]};
  my $other = sprintf 'user%d@dest%d.example', $number % int($count / 4 + 1), $number % 7;
  my $day = 1700000000 + 86400 * int(20 * $number / $count) + $number;
  my $date = strftime('%a, %d %b %Y %H:%M:%S +0000', gmtime $day);
  $mail =~ s/\Q$recipient\E/$other/g;
  $mail =~ s/^Date:[^\n]*/Date: $date/mi;
  $mail = "no mail $number" if $odd && $number % $odd == 0;
  my $path = sprintf '%s/new/%010d.%d.mail', $maildir, $day, $number;
  open my $out, '>:raw', $path or die "$path: $!";
  print $out $mail;
  close $out or die "$path: $!";
}
