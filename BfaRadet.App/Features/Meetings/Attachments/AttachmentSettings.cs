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

    /// <summary>Bytes in a second: a slow telephone sends ten times as many.</summary>
    private const long SlowestRate = 16 * 1024;

    private static readonly TimeSpan _first = TimeSpan.FromMinutes(1);

    /// <summary>How long the bytes of a file are waited for in all; that they come at all is seen to by the server.</summary>
    public TimeSpan PatienceOf(long size) => _first + TimeSpan.FromSeconds(Math.Min(size, Limits.File) / SlowestRate);

    private static long Bytes(IConfiguration settings, string name, int usual) =>
        ConfiguredValue.Number(settings, name, usual, Most) * 1024L * 1024;
}
