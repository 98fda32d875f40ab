using BfaRadet.Domain.Meetings.Attachments;

namespace BfaRadet.App.Features.Meetings.Attachments;

/// <summary>How large attachments may be, by the settings.</summary>
public sealed class AttachmentSettings(IConfiguration settings)
{
    public const string FileSetting = "Attachments:FileMegabytes";

    public const string MeetingSetting = "Attachments:MeetingMegabytes";

    public const int UsualFile = 25, UsualMeeting = 500;

    /// <summary>No installation needs more; it keeps sizes within what one request carries.</summary>
    public const int Most = 10_000;

    public AttachmentLimits Limits { get; } = new(Bytes(settings, FileSetting, UsualFile), Bytes(settings, MeetingSetting, UsualMeeting));

    private static long Bytes(IConfiguration settings, string name, int usual) =>
        ConfiguredValue.Number(settings, name, usual, Most) * 1024L * 1024;
}
