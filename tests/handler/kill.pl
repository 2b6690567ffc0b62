# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# kill.pl maildir|pipe COUNT HANDLER WORK  Kills the handler at COUNT random moments of its work and
# starts it again, as cron or a mail server would. Whenever all mails of WORK/mails are taken, the
# database must be what WORK/right says, and the work starts afresh.

use strict;
use warnings;
use POSIX qw(WNOHANG);
use Time::HiRes qw(time sleep);

my ($way, $count, $handler, $work) = @ARGV;
my ($kills, $runs, $rounds, $mean) = (0, 0, 0, 0);
my $seed = $ENV{SEED} // int rand 1e9;
srand $seed;
print "seed $seed\n";

sub begin {
  my ($input) = @_;
  my $pid = fork // die "fork: $!";
  return $pid if $pid;
  open STDIN, '<', $input or die "$input: $!" if $way eq 'pipe';
  open STDOUT, '>', '/dev/null';
  exec $handler, '--config', "$work/conf", $way eq 'pipe' ? () : $input or die "exec: $!";
}

# Runs it once, and kills it at a moment within its usual time, or a little later. Whether it ended well.
sub run_once {
  my ($input) = @_;
  my $start = time;
  my $pid = begin($input);
  my $moment = $kills < $count && $mean > 0 ? $start + rand(1.3 * $mean) : $start + 100;
  while (waitpid($pid, WNOHANG) == 0) {
    next if time < $moment and sleep 0.0002;
    kill 'KILL', $pid;
    waitpid $pid, 0;
    last;
  }
  $runs++;
  $kills++ if ($? & 127) == 9;
  die "it failed with $?\n" if $? != 0 && $? != 9;
  $mean = $mean ? 0.9 * $mean + 0.1 * (time - $start) : time - $start if $? == 0;
  return $? == 0;
}

sub is_right {
  my $found = `sh tests/handler/state.sh '$work'`;
  open my $in, '<', "$work/right" or die;
  local $/;
  return $found eq <$in>;
}

while ($kills < $count) {
  system "rm -rf '$work/box' '$work/kept' '$work/list.db'*; cp -al '$work/mails' '$work/box'";
  my @inputs = $way eq 'pipe' ? sort glob "$work/box/new/*" : ("$work/box");
  for my $input (@inputs) {
    1 until run_once($input);
  }
  $rounds++;
  is_right() or die "after $kills kills in $runs runs the database is not right\n";
}
print "$kills kills in $runs runs, $rounds times to the end\n";
