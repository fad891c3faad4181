package org.caredesk.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;

/** Does what it is given in the name of the role agent. */
@Stateless
@LocalBean
@RunAs("agent")
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AsAgent implements Caller {
  @Override
  public <T> T call(Callable<T> work) throws Exception {
    return work.call();
  }
}
