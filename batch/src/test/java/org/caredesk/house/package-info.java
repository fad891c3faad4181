/** The rules of the house as tests: what this door may touch and how its classes are made. */
package org.caredesk.house;
