/**
 * Files on their way in: a folder or zip of CSV is read into staging tables, checked as a whole by
 * SQL and loaded in chunks through each room's door for past facts. Nothing half imported, nothing
 * twice. Touches the rooms below through their services, and the staging tables, which are its own.
 */
package org.caredesk.importing;
