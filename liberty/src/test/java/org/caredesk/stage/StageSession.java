package org.caredesk.stage;

import org.caredesk.local.LocalPorts;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Names what arquillian.xml asks for before any test runs, and stops the stages after the last. The
 * server's name carries this process's id: two runs on one machine do not meet.
 */
public final class StageSession implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    System.setProperty("caredesk.liberty", TestStage.LIBERTY.toString());
    System.setProperty("caredesk.container.name", "container" + ProcessHandle.current().pid());
    System.setProperty("caredesk.container.port", Integer.toString(LocalPorts.free()));
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    ServerUnderTest.closeAll();
    TestStage.close();
  }
}
