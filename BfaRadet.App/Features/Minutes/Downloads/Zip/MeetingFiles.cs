using BfaRadet.App.Data.Journal;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes.Downloads.Zip;

/// <summary>What the zip of a whole meeting is made from.</summary>
/// <param name="RecordBytes">Exactly the bytes that were adopted; of a draft, the draft as JSON.</param>
/// <param name="Seal">Null while the minutes are a draft.</param>
/// <param name="Meeting">As the caller may see it.</param>
/// <param name="Journal">The meeting's, oldest first; null for a caller who may not have it.</param>
/// <param name="At">Stated in the files.</param>
internal sealed record MeetingFiles(
    MinutesRecord Record, byte[] RecordBytes, Seal? Seal, MeetingView Meeting, IReadOnlyList<JournalEntry>? Journal, DateTimeOffset At)
{
    /// <summary>That the minutes are adjusted, as posted; null when no notice is.</summary>
    public NoticeFacts? Notice { get; init; }

    /// <summary>Those that the minutes name and the caller may read, by their names in the zip.</summary>
    public IReadOnlyList<(string Name, Func<Stream?> Open)> Attachments { get; init; } = [];
}
