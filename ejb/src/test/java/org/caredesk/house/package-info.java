/** The rules of the house as tests: what the rooms may touch and how their classes are made. */
package org.caredesk.house;
