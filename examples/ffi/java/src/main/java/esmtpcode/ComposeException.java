// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

package esmtpcode;

/** What was given cannot stand in a reply. */
public final class ComposeException extends IllegalArgumentException {
  private final Status status;

  ComposeException(Status status) {
    super(status.description());
    this.status = status;
  }

  public Status status() {
    return status;
  }
}
