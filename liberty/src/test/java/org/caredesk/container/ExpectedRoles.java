package org.caredesk.container;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who may do what: service.method/arguments, then the roles, or everybody. Written by hand from
 * what the trade allows; long because every door has its row.
 */
final class ExpectedRoles {

  private static final String TABLE =
      """
      AccountService.changeOwnPassword/3               agent admin operator
      AccountService.changeOwnPreferences/2            agent admin operator
      ArrivalService.goOn/1                            agent admin system
      ArrivalService.receive/1                         agent admin system
      ArrivalService.refund/1                          agent admin system
      AuditService.record/3                            agent admin operator system
      AuditService.record/4                            agent admin operator system
      BlacklistCheck.check/2                           agent admin system
      BlacklistCheck.check/3                           agent admin system
      BlacklistReader.barring/1                        agent admin system
      BlacklistReader.page/2                           admin
      BlacklistService.add/1                           admin
      BlacklistService.ask/2                           agent admin
      BlacklistService.blacklist/1                     admin system
      BlacklistService.release/2                       admin
      BulkRefundLines.claim/3                          system
      BulkRefundLines.clear/1                          system
      BulkRefundLines.counts/1                         system
      BulkRefundLines.done/2                           system
      BulkRefundLines.next/5                           system
      BulkRefundLines.parse/3                          system
      BulkRefundLines.refuse/3                         system
      CardReader.find/2                                agent admin system
      CardReader.payable/1                             agent admin system
      CardService.keep/1                               agent admin
      CardService.remove/2                             agent admin
      CancelOrderService.cancel/1                      agent admin
      CancelOrderService.goOn/1                        agent admin
      CancelReader.latest/1                            agent admin
      CancelReader.plan/1                              agent admin
      CarrierReader.all/0                              agent admin
      CarrierService.follow/3                          admin
      CatalogReader.bySku/1                            agent admin system
      CatalogReader.page/2                             agent admin system
      CatalogReader.product/1                          agent admin system
      CatalogSearch.products/3                         agent admin
      CatalogService.add/1                             admin system
      CatalogService.change/3                          admin
      CatalogService.putOnSale/2                       admin
      CatalogService.recordPast/1                      system
      CatalogService.takeOffSale/2                     admin
      ChargeDriftReader.rows/0                         admin operator system
      ChargeReader.details/1                           agent admin
      ChargeReader.hasMoney/1                          agent admin system
      ChargeReader.ofCustomer/1                        agent admin
      ChargeReader.ofOrder/1                           agent admin
      CouponReader.codeOf/1                            agent admin system
      CouponReader.find/1                              agent admin system
      CouponReader.page/2                              admin
      CouponReader.terms/1                             admin
      CouponReader.uses/3                              agent admin system
      CouponService.add/1                              admin system
      CouponService.change/3                           admin
      CouponService.giveBack/1                         agent admin system
      CouponService.giveBackOther/2                    agent admin system
      CouponService.redeem/3                           agent admin system
      CouponService.restore/2                          admin
      CouponService.retire/2                           admin
      CreditReader.ofCustomer/2                        agent admin
      CreditService.grant/1                            admin system
      CreditService.takeBack/1                         admin
      CustomerEditService.changeBilling/3              agent admin
      CustomerEditService.changeContact/3              agent admin
      CustomerEditService.changeShipping/3             agent admin
      CustomerEditService.rename/3                     agent admin
      CustomerFiguresReader.of/1                       agent admin
      CustomerReader.findFingerprint/1                 agent admin system
      CustomerReader.findIdByNumber/1                  agent admin system
      CustomerReader.idsByNumber/1                     agent admin system
      CustomerReader.mailContact/1                     agent admin system
      CustomerReader.names/1                           agent admin system
      CustomerReader.profile/1                         agent admin system
      CustomerSearch.anything/2                        agent admin
      CustomerSearch.byFields/2                        agent admin
      CustomerService.create/1                         agent admin system
      CustomerService.recordPast/1                     system
      CustomerService.rememberCards/1                  system
      DemoService.loadOnce/0                           system
      DueArrivalReader.count/0                         system
      DueArrivalReader.ids/3                           system
      FieldReader.all/0                                admin
      FieldReader.ofCustomer/1                         agent admin
      FieldService.change/3                            admin
      FieldService.define/1                            admin system
      FieldService.move/2                              admin
      FieldService.retire/1                            admin
      FieldValueService.fill/3                         agent admin
      FiguresReader.now/0                              everybody
      FulfillmentReader.byNumber/1                     agent admin system
      FulfillmentReader.count/1                        agent admin system
      FulfillmentReader.details/1                      agent admin system
      FulfillmentReader.ofCustomer/2                   agent admin system
      FulfillmentReader.ofOrder/1                      agent admin system
      FulfillmentService.cancel/2                      agent admin
      FulfillmentService.cancelForOrder/2              agent admin system
      FulfillmentService.hold/2                        agent admin
      FulfillmentService.makeUpAnew/3                  agent admin system
      FulfillmentService.recordPast/1                  system
      FulfillmentService.release/1                     agent admin
      FulfillmentService.requireNoneLeft/1             agent admin
      FulfillmentService.reship/2                      agent admin
      HistoryReader.older/4                            agent admin
      HistoryReader.page/3                             agent admin
      HistoryService.addNote/2                         agent admin
      HistoryService.addNote/3                         agent admin
      HistoryService.record/4                          agent admin operator system
      HistoryService.recordAll/1                       system
      ImportService.check/1                            system
      ImportService.clear/1                            system
      ImportService.load/2                             system
      ImportService.parse/3                            system
      ImportUploadService.keep/2                       admin operator
      JobDesk.continueRun/1                            admin operator system
      JobDesk.start/2                                  admin operator system
      JobDesk.startDue/0                               operator system
      JobDesk.stop/1                                   admin operator system
      JobReader.dailyTime/1                            admin operator system
      JobReader.jobs/0                                 admin operator system
      JobReader.refused/2                              admin operator system
      JobReader.run/1                                  admin operator system
      JobReader.runs/2                                 admin operator system
      JobReader.servers/0                              admin operator system
      JobRunService.begin/3                            system
      JobRunService.count/2                            system
      JobRunService.end/2                              system
      JobRunService.expect/2                           system
      JobRunService.goOn/2                             system
      JobRunService.note/3                             system
      JobRunService.open/3                             system
      JobRunService.progress/3                         system
      JobRunService.purge/1                            system
      JobRunService.purgeBatchStore/1                  system
      JobRunService.refuse/2                           system
      JobRunService.refuse/6                           system
      JobRunService.started/2                          system
      JobRunService.stop/2                             system
      JobScheduleService.againToday/1                  system
      JobScheduleService.changeDailyTime/2             admin operator system
      JobScheduleService.claim/2                       system
      JobScheduleService.due/0                         system
      JobScheduleService.pause/1                       admin operator system
      JobScheduleService.replan/1                      admin operator system
      JobScheduleService.resume/1                      admin operator system
      JobStarter.compare/0                             system
      JobStarter.takePart/3                            system
      CustomerMailService.addresses/1                   agent admin
      CustomerMailService.resend/2                      agent admin
      MailReader.details/1                             agent admin
      MailReader.ofCustomer/2                          agent admin
      MailReader.ofSubject/1                           agent admin
      MailReader.ofSubject/2                           agent admin
      MailService.queue/6                              agent admin operator system
      MailService.queueTest/4                          admin
      MailService.resend/1                             agent admin
      MailService.resendTo/2                           agent admin
      MailService.retryNow/1                           agent admin operator
      MailTemplateReader.all/0                         admin
      MailTemplateReader.details/2                     admin
      MailTemplateReader.languages/0                   admin
      MailTemplateReader.preview/3                     admin
      MailTemplateReader.words/3                       admin
      MailTemplateService.backToShipped/3              admin
      MailTemplateService.save/1                       admin
      MailTemplateService.sendTest/1                   admin
      OutboxReader.count/2                             admin operator
      OutboxReader.page/3                              admin operator
      MerchantAccountReader.all/0                      admin operator
      MerchantAccountReader.choices/1                  agent admin system
      MerchantAccountReader.exists/1                   agent admin operator system
      MerchantAccountReader.facts/1                    agent admin operator system
      NextDayService.isPossible/0                      operator
      NextDayService.nextDay/0                         operator
      OperationQueueService.ask/1                      system
      OperationQueueService.countToAsk/0               system
      OperationQueueService.idsToAsk/3                 system
      OrderDraftService.change/3                       agent admin system
      OrderDraftService.discard/2                      agent admin system
      OrderDraftService.place/3                        agent admin system
      OrderDraftService.start/1                        agent admin system
      OrderEntryReader.begin/1                         agent admin
      OrderEntryReader.resume/1                        agent admin
      OrderEntryService.discard/2                      agent admin
      OrderEntryService.place/1                        agent admin
      OrderEntryService.quote/1                        agent admin
      OrderEntryService.save/1                         agent admin
      OrderPlacedReader.latest/1                       agent admin
      OrderPlacedReader.under/1                        agent admin
      OrderMailService.resend/2                        agent admin
      OrderReader.draft/1                              agent admin system
      OrderReader.countOpen/1                          agent admin system
      OrderReader.idByNumber/1                         agent admin system
      OrderReader.idsByNumber/1                        agent admin system
      OrderReader.numbers/1                            agent admin system
      OrderReader.ofCustomer/2                         agent admin system
      OrderReader.ofCustomers/2                        agent admin system
      OrderReader.summary/1                            agent admin system
      OrderReader.totals/1                             agent admin system
      OrderService.cancel/3                            agent admin system
      OrderService.cancelLines/2                       agent admin system
      OrderService.changeShipTo/3                      agent admin system
      OrderService.declined/1                          agent admin system
      OrderService.lapsed/3                            agent admin system
      OrderService.paid/2                              agent admin system
      OrderService.paidInThePast/1                     system
      OrderService.place/1                             agent admin system
      OrderService.promised/1                          agent admin system
      OrderService.recordPast/1                        system
      OrderService.refundReversed/2                    agent admin system
      OrderService.refunded/2                          agent admin system
      OrderService.voided/2                            agent admin system
      OutboxService.dueIds/1                           system
      OutboxService.send/1                             system
      OutsidePaymentReader.ofOrder/1                   agent admin
      OutsidePaymentService.mayRecord/0                agent admin
      OutsidePaymentService.record/1                   agent admin
      ParcelFileService.clear/1                        system
      ParcelFileService.load/3                         system
      ParcelFileService.parse/4                        system
      PaymentService.authorize/1                       agent admin system
      PaymentService.capture/1                         agent admin system
      PaymentService.recordPast/1                      system
      PaymentService.resendVoidMail/1                  agent admin
      PaymentService.sale/1                            agent admin system
      PaymentService.saleUnder/1                       agent admin system
      PaymentService.voidCharge/1                      agent admin system
      PaymentService.voidUnder/1                       agent admin system
      QuoteReader.quote/1                              agent admin system
      ReasonReader.isOffered/2                         agent admin operator system
      ReasonReader.known/1                             agent admin operator system
      ReasonReader.of/1                                agent admin operator system
      ReasonReader.toKeep/1                            admin
      ReasonService.add/3                              admin system
      ReasonService.moveDown/1                         admin
      ReasonService.moveUp/1                           admin
      ReasonService.rename/4                           admin
      ReasonService.restore/2                          admin
      ReasonService.retire/2                           admin
      RecentCustomerReader.mine/0                      agent admin
      RecentCustomerService.opened/1                   agent admin
      RefundBulkService.refund/2                       admin system
      RefundLineReader.ofOrder/1                       agent admin system
      RefundHeldReader.barred/1                        agent admin
      RefundQueueService.ask/1                         system
      RefundQueueService.countForDispatch/0            system
      RefundQueueService.countForRetry/1               system
      RefundQueueService.countToAsk/0                  system
      RefundQueueService.dispatch/1                    system
      RefundQueueService.dueForDispatch/3              system
      RefundQueueService.dueForRetry/4                 system
      RefundQueueService.idsToAsk/3                    system
      RefundQueueService.isLeftForRetry/1              system
      RefundQueueService.oldAges/0                     system
      RefundQueueService.retry/1                       system
      RefundReader.countOpen/0                         agent admin operator
      RefundReader.customerOf/1                        agent admin
      RefundReader.details/1                           agent admin operator
      RefundReader.ofCharge/1                          agent admin
      RefundReader.ofCustomer/1                        agent admin
      RefundReader.queue/2                             agent admin operator
      RefundService.cancel/2                           agent admin
      RefundService.refund/1                           agent admin
      RefundService.refundUnder/1                      agent admin
      RefundService.resendMail/2                       agent admin
      RefundService.sendOn/1                           agent admin
      RefundSettlementService.count/0                  system
      RefundSettlementService.dueIds/3                 system
      RefundSettlementService.sync/1                   system
      ReturnRefundService.refund/1                     agent admin system
      RmaReader.details/1                              agent admin system
      RmaReader.idByNumber/1                           agent admin system
      RmaReader.ofParcel/1                             agent admin system
      RmaReader.countOverdue/0                         agent admin system
      RmaReader.page/2                                 agent admin system
      RmaService.cancel/1                              agent admin
      RmaService.issue/1                               agent admin
      RmaService.recordPast/1                          system
      ReviewService.approve/1                          agent admin
      ServerService.beat/0                             system
      ServerService.loseSilent/0                       system
      ServerService.openRuns/0                         system
      ServerService.own/0                              system
      SettingReader.get/0                              everybody
      SettingReader.texts/0                            admin
      SettingService.change/1                          admin
      SettlementService.count/0                        system
      SettlementService.dueIds/3                       system
      SettlementService.sync/1                         system
      ShipToService.change/3                           agent admin
      ShippingReader.all/0                             admin
      ShippingReader.find/1                            agent admin system
      ShippingReader.offered/2                         agent admin system
      ShippingService.add/1                            admin system
      ShippingService.change/3                         admin
      ShippingService.restore/2                        admin
      ShippingService.retire/2                         admin
      SignInReader.page/2                              admin
      SignInService.signIn/3                           everybody
      StaffPurgeService.purge/1                        system
      StaffReader.me/0                                 agent admin operator
      StaffReader.myEmail/0                            agent admin operator
      StaffReader.page/1                               admin
      StaffService.changeRole/2                        admin
      StaffService.create/1                            admin
      StaffService.deactivate/1                        admin
      StaffService.reactivate/1                        admin
      StaffService.resetPassword/2                     admin
      StaffService.unlock/1                            admin
      StaffSessionService.check/1                      agent admin operator
      StaffSessionService.end/1                        agent admin operator
      StaffSessionService.open/2                       agent admin operator
      StaffStartService.demoMember/1                   system
      StaffStartService.firstAdmin/0                   system
      TaxReader.page/1                                 admin
      TaxReader.row/1                                  admin
      TaxReader.terms/2                                agent admin system
      TaxService.add/1                                 admin system
      TaxService.change/3                              admin
      TaxService.remove/2                              admin
      Tick.tick/0                                      everybody
      TickService.tick/0                               system
      TrackingService.comeBack/1                       agent admin
      TrackingService.correct/2                        agent admin
      TrackingService.deliver/1                        agent admin
      TrackingService.fail/2                           agent admin
      TrackingService.ship/3                           agent admin system
      TransactionReader.details/1                      agent admin
      TransactionReader.known/1                        system
      TransactionReader.ofCustomer/2                   agent admin
      TransactionReader.ofOrder/1                      agent admin
      WorkItemReader.countOpen/0                       agent admin
      WorkItemReader.page/2                            agent admin
      WorkItemService.close/2                          agent admin
      WorkItemService.closeFor/3                       agent admin operator system
      WorkItemService.open/4                           agent admin operator system
      WorkItemService.take/1                           agent admin
      Works.closed/2                                   system
      Works.count/2                                    system
      Works.deal/3                                     system
      Works.has/2                                      system
      Works.ids/2                                      system
      Works.isLeftForToday/1                           system
      Works.isShared/1                                 system
      Works.total/2                                    system
      """;

  private ExpectedRoles() {}

  static Map<String, String> byMethod() {
    return TABLE
        .lines()
        .map(line -> line.split("\\s+", 2))
        .collect(Collectors.toMap(row -> row[0], row -> row[1]));
  }
}
