package dev.zayavka.adapter.telegram.devices.lending;

import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.forms.driving.FillForms;
import dev.zayavka.ports.devices.forms.driving.HandleDangerousActions;
import dev.zayavka.ports.devices.imports.driving.ImportDevices;
import dev.zayavka.ports.devices.lending.driven.Labels;
import dev.zayavka.ports.devices.lending.driving.AskBorrowers;
import dev.zayavka.ports.devices.lending.driving.AskDevices;
import dev.zayavka.ports.devices.lending.driving.ExportDevices;
import dev.zayavka.ports.devices.lending.driving.HandleDevices;
import dev.zayavka.ports.devices.lending.driving.ManageBorrowers;
import dev.zayavka.ports.shared.driven.Cache;
import dev.zayavka.ports.tables.driven.TableFiles;

/**
 * Ports of the device desk, as Telegram uses them.
 *
 * @param cache keeps searches while people turn pages
 * @param log recent lines of the log, for developers
 * @param policy roles, limits, domains
 */
public record DevicePorts(
    AskDevices ask,
    AskBorrowers askBorrowers,
    ExportDevices export,
    HandleDevices handle,
    HandleDangerousActions dangerous,
    ManageBorrowers borrowers,
    FillForms forms,
    ImportDevices imports,
    TableFiles files,
    Labels labels,
    Cache cache,
    RecentLog log,
    DevicePolicy policy) {}
