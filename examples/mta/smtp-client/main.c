/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* smtp-client: sends mail, and decides by what the servers say. */

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "deliver.h"
#include "route.h"

static volatile sig_atomic_t stopped;

static void stop(int signal_number) {
  stopped = signal_number;
}

static int usage(void) {
  fputs("usage: smtp-client send -q FOLDER -f SENDER RECIPIENT... <MAIL   puts a mail into the "
        "queue\n"
        "       smtp-client run -q FOLDER [OPTION...]   sends what is due\n"
        "       smtp-client list -q FOLDER   says what waits, and why\n"
        "\n"
        "  -r [DOMAIN=]HOST:PORT  where mail for the domain, or all other mail, goes; otherwise "
        "DNS says\n"
        "  -t none|may|require|verify  TLS; the usual is may\n"
        "  -C FILE     certificates of authorities, for -t verify; otherwise the system's\n"
        "  -n NAME     our own host name\n"
        "  -w SECONDS  first wait; it doubles by each try (300)\n"
        "  -W SECONDS  longest wait (14400)\n"
        "  -l SECONDS  how long a mail is tried (432000)\n"
        "  -s SECONDS  how long to wait for a server (300)\n"
        "  -d SECONDS  go on, and look again this often\n",
        stderr);
  return EX_USAGE;
}

/* What could end a command or a path early must not go into one. */
static int is_address(const char *address) {
  const char *at = strrchr(address, '@');
  const char *c;

  for (c = address; *c != '\0'; c++)
    if ((unsigned char)*c <= ' ' || *c == 127 || *c == '<' || *c == '>')
      return 0;
  return at != NULL && at != address && at[1] != '\0' && at - address <= 64 &&
         strlen(at + 1) <= 250;
}

static int send_mail(const char *folder, const char *sender, char **recipients, int count) {
  struct message message = {.count = (size_t)count};
  int i;
  int done;

  if (sender[0] != '\0' && !is_address(sender)) {
    fprintf(stderr, "%s: no address\n", sender);
    return EX_DATAERR;
  }
  message.recipients = calloc((size_t)count, sizeof *message.recipients);
  if (message.recipients == NULL)
    return EX_OSERR;
  snprintf(message.sender, sizeof message.sender, "%s", sender);
  for (i = 0; i < count; i++) {
    if (!is_address(recipients[i])) {
      fprintf(stderr, "%s: no address; nothing was sent to anybody\n", recipients[i]);
      free(message.recipients);
      return EX_DATAERR;
    }
    snprintf(message.recipients[i].address, sizeof message.recipients[i].address, "%s",
             recipients[i]);
  }
  done = queue_add(folder, &message, stdin);
  if (done == 0)
    puts(message.id);
  free(message.recipients);
  return done == 0 ? EX_OK : EX_IOERR;
}

static int list(const char *folder) {
  static const char *const states[] = {"waiting", "delivered", "failed", "reported"};
  struct message message;
  int count;
  struct dirent **ids = queue_ids(folder, &count);
  int i;
  size_t n;

  for (i = 0; i < count; i++) {
    if (queue_load(folder, ids[i]->d_name, &message) == 0)
      for (n = 0; n < message.count; n++)
        printf("%s <%s> <%s> %s tries=%u next=%+lld said=%s\n", message.id, message.sender,
               message.recipients[n].address, states[message.recipients[n].state],
               message.recipients[n].tries, (long long)(message.recipients[n].next - time(NULL)),
               message.recipients[n].said);
    queue_forget(&message);
    free(ids[i]);
  }
  free(ids);
  return count < 0 ? EX_NOINPUT : EX_OK;
}

static int run(struct delivery *delivery, unsigned every) {
  struct sigaction action = {.sa_handler = stop};
  int locked = queue_lock(delivery->folder);

  if (locked != 0) {
    if (locked > 0)
      fputs("another one works on this queue\n", stderr);
    return locked > 0 ? EX_TEMPFAIL : EX_CANTCREAT;
  }
  signal(SIGPIPE, SIG_IGN);
  sigaction(SIGTERM, &action, NULL);
  sigaction(SIGINT, &action, NULL);
  do {
    if (deliver_due(delivery) != 0)
      return EX_IOERR;
    if (every != 0 && !stopped)
      sleep(every);
  } while (every != 0 && !stopped);
  return EX_OK;
}

static int read_seconds(const char *text, time_t *seconds) {
  char *end;
  unsigned long n = strtoul(text, &end, 10);

  *seconds = (time_t)n;
  return end != text && *end == '\0' && n > 0 && n < 100000000;
}

static int read_tls(const char *text, enum tls *tls) {
  static const char *const names[] = {"none", "may", "require", "verify"};
  unsigned i;

  for (i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(names[i], text) == 0) {
      *tls = (enum tls)i;
      return 1;
    }
  return 0;
}

static SSL_CTX *make_context(enum tls tls, const char *authorities) {
  SSL_CTX *context = SSL_CTX_new(TLS_client_method());

  if (context == NULL)
    exit(EX_OSERR);
  if (tls == TLS_VERIFY) {
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
    if ((authorities != NULL ? SSL_CTX_load_verify_locations(context, authorities, NULL)
                             : SSL_CTX_set_default_verify_paths(context)) != 1) {
      fprintf(stderr, "%s: no certificates\n", authorities != NULL ? authorities : "the system");
      exit(EX_CONFIG);
    }
  }
  return context;
}

int main(int argc, char **argv) {
  static char own_name[256] = "localhost";
  struct delivery delivery = {.limits = {300, 14400, 432000}};
  const char *sender = NULL;
  const char *authorities = NULL;
  const char *command = argc > 1 ? argv[1] : "";
  time_t seconds = 300;
  time_t every = 0;
  int option;
  int right = 1;
  int status;

  gethostname(own_name, sizeof own_name - 1);
  delivery.smtp.helo = own_name;
  delivery.smtp.tls = TLS_MAY;
  optind = 2;
  while (right && argc > 2 && (option = getopt(argc, argv, "q:f:r:t:C:n:w:W:l:s:d:")) != -1)
    switch (option) {
    case 'q':
      delivery.folder = optarg;
      break;
    case 'f':
      sender = optarg;
      break;
    case 'r':
      right = route_add(optarg) == 0;
      break;
    case 't':
      right = read_tls(optarg, &delivery.smtp.tls);
      break;
    case 'C':
      authorities = optarg;
      break;
    case 'n':
      delivery.smtp.helo = optarg;
      break;
    case 'w':
      right = read_seconds(optarg, &delivery.limits.first_wait);
      break;
    case 'W':
      right = read_seconds(optarg, &delivery.limits.longest_wait);
      break;
    case 'l':
      right = read_seconds(optarg, &delivery.limits.lifetime);
      break;
    case 's':
      right = read_seconds(optarg, &seconds);
      break;
    case 'd':
      right = read_seconds(optarg, &every);
      break;
    default:
      right = 0;
    }
  if (!right || delivery.folder == NULL)
    return usage();
  if (queue_open(delivery.folder) != 0)
    return EX_CANTCREAT;
  delivery.smtp.seconds = (int)seconds;
  if (strcmp(command, "send") == 0 && sender != NULL && optind < argc)
    return send_mail(delivery.folder, sender, argv + optind, argc - optind);
  if (strcmp(command, "list") == 0 && optind == argc)
    return list(delivery.folder);
  if (strcmp(command, "run") != 0 || optind != argc)
    return usage();
  delivery.smtp.context = make_context(delivery.smtp.tls, authorities);
  status = run(&delivery, (unsigned)every);
  SSL_CTX_free(delivery.smtp.context);
  return status;
}
