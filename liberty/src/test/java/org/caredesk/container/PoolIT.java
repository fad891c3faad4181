package org.caredesk.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** The server has as many connections as its threads may want at once, and some to spare. */
class PoolIT extends ContainerTest {

  @Test
  void the_pool_follows_from_the_threads() throws Exception {
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    ObjectName pool =
        beans
            .queryNames(
                new ObjectName(
                    "WebSphere:type=com.ibm.ws.jca.cm.mbean.ConnectionManagerMBean,jndiName=jdbc/caredesk,*"),
                null)
            .iterator()
            .next();
    String contents = (String) beans.invoke(pool, "showPoolContents", null, null);
    assertThat(contents).contains("maxPoolSize=90");
  }
}
