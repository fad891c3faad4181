package org.caredesk.container;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/**
 * Lets all container tests of a run share one server and one deployment: made and deployed for the
 * first class, handed on to the others, gone with the server.
 */
public final class OneDeployment implements LoadableExtension {
  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Sharing.class);
  }

  /** Steps between Arquillian and its own events. */
  public static final class Sharing {
    @Inject @ClassScoped private InstanceProducer<DeploymentScenario> current;
    private DeploymentScenario first;
    private boolean deployed;

    /** Before the server starts, its folder must stand. */
    public void prepare(@Observes(precedence = 100) BeforeSuite event) {
      ContainerServer.prepare();
    }

    /** Makes the archive once. */
    public void generate(@Observes EventContext<GenerateDeployment> event) {
      if (first == null) {
        event.proceed();
        first = current.get();
      } else {
        current.set(first);
      }
    }

    /** Deploys it once. */
    public void deploy(@Observes EventContext<DeployManagedDeployments> event) {
      if (!deployed) {
        deployed = true;
        event.proceed();
      }
    }

    /** Never: it ends with the server. */
    public void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {}
  }
}
