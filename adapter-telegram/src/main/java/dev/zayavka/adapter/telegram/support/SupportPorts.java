package dev.zayavka.adapter.telegram.support;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.support.driving.AnswerSurvey;
import dev.zayavka.ports.support.driving.AskBridge;
import dev.zayavka.ports.support.driving.AskSupport;
import dev.zayavka.ports.support.driving.CarryMessages;
import dev.zayavka.ports.support.driving.HandleTickets;
import dev.zayavka.ports.support.driving.LookUpClient;
import dev.zayavka.ports.support.driving.ManageClients;
import dev.zayavka.ports.support.driving.ManageTechnicians;

/**
 * Ports of the support desk, as Telegram uses them.
 *
 * @param mainGroup the forum where every ticket has its topic, by the id it was set up with
 */
public record SupportPorts(
    CarryMessages carry,
    HandleTickets tickets,
    AnswerSurvey survey,
    ManageTechnicians technicians,
    ManageClients clients,
    AskSupport ask,
    AskBridge bridge,
    LookUpClient lookUp,
    ChatId mainGroup) {}
