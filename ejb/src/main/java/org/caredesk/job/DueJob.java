package org.caredesk.job;

import java.io.Serializable;
import java.time.Instant;

/** A job whose time has come, and which time that was. */
public record DueJob(String job, Instant dueAt) implements Serializable {}
