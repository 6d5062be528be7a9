package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.driven.Labels;
import dev.zayavka.ports.devices.driving.AskDevices;
import dev.zayavka.ports.devices.driving.FillForms;
import dev.zayavka.ports.devices.driving.HandleDevices;
import dev.zayavka.ports.devices.driving.ImportDevices;
import dev.zayavka.ports.devices.driving.ManageBorrowers;
import dev.zayavka.ports.shared.driven.Cache;
import dev.zayavka.ports.tables.driven.TableFiles;

/**
 * What the device desk offers to those who speak to it, and what showing it needs.
 *
 * @param cache keeps what people searched for while they turn pages
 * @param log what developers are sent when they ask for the log
 * @param desk who may do what
 */
public record DevicePorts(
    AskDevices ask,
    HandleDevices handle,
    ManageBorrowers borrowers,
    FillForms forms,
    ImportDevices imports,
    TableFiles files,
    Labels labels,
    Cache cache,
    RecentLog log,
    DevicePolicy desk) {}
