using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Files;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Features.Minutes.Blocks;
using BfaRadet.App.Features.Minutes.Downloads.Zip;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Minutes;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Minutes.Downloads;

/// <summary>That there are minutes to download.</summary>
/// <param name="HidesSome">Some of them are for a circle that the caller is outside of: the files are without those.</param>
internal readonly record struct Offer(bool IsAdopted, bool HidesSome = false);

/// <summary>Finds what a caller may have of a meeting's minutes. Never says why there is nothing.</summary>
internal sealed class DownloadQueries(
    IDbContextFactory<WorkspaceDb> contexts, RecordQueries records, MeetingQueries meetings, FileFolder folder, TimeProvider clock)
{
    /// <summary>The minutes, or the whole meeting, as a file; null when there is none, or none the caller may have.</summary>
    public async Task<Download?> FindAsync(
        Caller caller, CouncilId council, MeetingId meeting, FileKind kind, CancellationToken cancellation = default)
    {
        if (await records.FindAsync(caller, council, meeting, cancellation) is not { } shown)
        {
            return null;
        }

        var (record, seal) = (shown.Record, shown.Seal);
        // A file of adopted minutes has the time they were adopted, so that the same file is made each time.
        var at = SwedishTime.Of(seal?.AdoptedAt ?? clock.GetUtcNow());
        var name = FileNames.Of(record, seal, kind);
        var notice = seal is null ? null : await NoticeAsync(council, seal.Number, record, cancellation);
        if (kind == FileKind.Json)
        {
            var bytes = shown.SealedBytes ?? RecordJson.Write(record);
            return new Download(name, kind, MarkOf(shown), (output, _) => output.Write(bytes));
        }

        if (kind == FileKind.Zip)
        {
            // It holds what was sealed, and says that it is whole.
            if (shown.HidesSome)
            {
                return null;
            }

            var files = await WholeAsync(caller, council, meeting, shown, at, cancellation) with { Notice = notice };
            return new Download(name, kind, Mark: null, (output, called) => MeetingZip.Write(files, output, called));
        }

        // A notice that is posted or taken down changes the file, though the sealed minutes are the same.
        var mark = notice is null ? MarkOf(shown) : $"{MarkOf(shown)}-{notice.Mark}";
        return new Download(name, kind, mark, (output, called) =>
            kind.Write(MinutesLayout.Of(record, seal, notice), at, output, called));
    }

    /// <summary>A certified extract; null when there is none, or none the caller may have.</summary>
    public async Task<Download?> FindExtractAsync(
        Caller caller, CouncilId council, MeetingId meeting, AgendaItemId item, FileKind kind, CancellationToken cancellation = default)
    {
        if (!FileKind.Documents.Contains(kind)
            || await records.FindAsync(caller, council, meeting, cancellation) is not { } shown
            || shown.Record.Find(item) is not { Label: not "", Secret: false } section
            || (await meetings.FindAsync(caller, council, meeting))?.ReaderOf(caller) is not { } reader)
        {
            return null;
        }

        var at = SwedishTime.Of(clock.GetUtcNow());
        var by = new Certifier(reader.Name, reader.Title, reader.Has(Duties.Preparers));
        return new Download(FileNames.OfExtract(shown.Record, section, kind), kind, Mark: null, (output, called) =>
            kind.Write(ExtractLayout.Of(shown.Record, section, shown.Seal, by, at), at, output, called));
    }

    /// <summary>What can be downloaded; null when there is nothing, or nothing the caller may have.</summary>
    public async Task<Offer?> OfferAsync(Caller caller, CouncilId council, MeetingId meeting) =>
        await records.FindAsync(caller, council, meeting) is { } shown ? new Offer(shown.Seal is not null, shown.HidesSome) : null;

    // The same person may read more, or less, of the same minutes another day: what is left out is in the mark.
    private static string? MarkOf(ShownRecord shown) => shown.Seal is not { } seal ? null
        : shown.HidesSome ? string.Join('-', shown.Record.Sections.Where(s => s.Secret).Select(s => s.Item.ToString()[..8]).Prepend(seal.Hash))
        : seal.Hash;

    private async Task<NoticeFacts?> NoticeAsync(CouncilId council, int seal, MinutesRecord record, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.FindNoticeAsync(council, seal, record, cancellation);
    }

    private async Task<MeetingFiles> WholeAsync(
        Caller caller, CouncilId council, MeetingId id, ShownRecord shown, DateTimeOffset at, CancellationToken cancellation)
    {
        var meeting = (await meetings.FindAsync(caller, council, id))!;
        var reader = meeting.ReaderOf(caller);
        List<JournalEntry>? journal = null;
        if (reader?.Has(Meeting.Preparers) == true)
        {
            // The zip is handed on: what was prepared before the agenda was shared is not in it, nor what is kept from the council.
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            var secret = JournalEntry.NameOf<SecretAttachmentHandled>();
            journal = await db.Journal.AsNoTracking().Where(e => e.Meeting == id && e.At >= meeting.SharedAt && e.Event != secret).OrderBy(e => e.Id).ToListAsync(cancellation);
        }

        return new MeetingFiles(shown.Record, shown.SealedBytes ?? RecordJson.Write(shown.Record), shown.Seal, meeting, journal, at)
        {
            Attachments = await AttachmentsAsync(meeting, reader, shown.Record, cancellation),
        };
    }

    // By their hash: what adopted minutes name may have been replaced or removed since.
    private async Task<IReadOnlyList<(string Name, Func<Stream?> Open)>> AttachmentsAsync(
        MeetingView meeting, Reader? reader, MinutesRecord record, CancellationToken cancellation)
    {
        if (reader is null || ExportNames.OfAttachments(record) is not { Count: > 0 } named)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var kept = await db.Attachments().AsNoTracking().FirstOrDefaultAsync(a => a.Meeting == meeting.Id, cancellation);
        var readable = (kept?.Attachments ?? []).Where(a => a.Secrecy is null).Select(a => meeting.Readable(a, reader)).OfType<Attachment>()
            .SelectMany(a => a.Versions).Select(v => v.Content.Hash).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. named.Where(n => readable.Contains(n.File.Hash)).Select(n => (n.Name, (Func<Stream?>)(() => folder.Open(n.File.Hash.ToUpperInvariant()))))];
    }
}
