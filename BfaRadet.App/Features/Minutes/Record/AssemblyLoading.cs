using BfaRadet.App.Data;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using BfaRadet.Domain.Writing;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Minutes.Record;

/// <summary>The minutes as they are now, made from what happened. Checks no right: its callers do.</summary>
internal static class AssemblyLoading
{
    /// <summary>
    /// The minutes of a meeting; null when there is no such meeting. Of a text that is being written, what was last written
    /// down: the <see cref="WritingEngine"/> writes every word down first, when asked.
    /// </summary>
    public static async Task<MinutesRecord?> MakeAsync(WorkspaceDb db, MeetingId id, CancellationToken cancellation = default)
    {
        if (await db.LoadMeetingAsync(id, cancellation) is not { } meeting)
        {
            return null;
        }

        var council = await db.Councils.FirstAsync(c => c.Id == meeting.Council, cancellation);
        var decisions = await db.Decisions.Where(d => d.Meeting == id && d.State != DecisionState.Withdrawn).ToListAsync(cancellation);
        var parent = id.ToParent();
        var texts = await db.Documents().Where(d => d.Parent == parent)
            .Select(d => new { d.Id, d.Document }).ToDictionaryAsync(d => d.Id.ToItem(), d => RichText.FromJson(d.Document), cancellation);
        var areas = await db.FocusAreas.Where(a => a.Council == council.Id)
            .ToDictionaryAsync(a => a.Id, a => $"F{a.Number} {a.Name}", cancellation);
        var coming = await db.NextMeetings(council.Id, meeting.Date)
            .Select(m => new { m.State, Next = new RecordNextMeeting(m.Date, m.StartsAt, m.Place) }).ToListAsync(cancellation);
        // One in Beredning only where these minutes settle its day themselves, and to all who read them.
        var encircled = meeting.Agenda.Items.Where(i => i.Circle is not null).Select(i => i.Id).ToHashSet();
        var next = coming.Find(m => m.State != MeetingState.Preparing || decisions.Exists(d => !encircled.Contains(d.Item) && NextMeetingWords.Settles(d.Text, m.Next.Date)))?.Next;
        var atOnce = (await db.Adjustments.Where(a => a.Meeting == id).Select(a => a.Sections).FirstOrDefaultAsync(cancellation))
            .ToDictionary(s => s.Section.ToItem());
        var record = MinutesAssembly.Of(new MinutesFacts(
            council, meeting, decisions, texts, areas, atOnce.Values.Where(s => s.AdjustedAt is not null).ToDictionary(s => s.Section.ToItem(), s => s.AdjustedAt!.Value),
            await db.FirstParagraphAsync(meeting, cancellation), next)
        {
            Files = await db.OpenAttachmentsAsync(meeting, cancellation),
            Followed = await db.FollowedUpAsync(meeting, cancellation),
            HandedOver = await HandedOverAsync(db, meeting, cancellation),
        });

        return atOnce.Count == 0 ? record : WithFrozen(record, atOnce);
    }

    private static async Task<IReadOnlyList<DecisionHandedOver>> HandedOverAsync(WorkspaceDb db, Meeting meeting, CancellationToken cancellation)
    {
        if (meeting.ClosedAt is not { } closed)
        {
            return [];
        }

        var (id, name) = (meeting.Id, JournalEntry.NameOf<DecisionHandedOver>());
        var since = await db.Journal.AsNoTracking().Where(e => e.Meeting == id && e.Event == name && e.At > closed)
            .OrderBy(e => e.Id).ToListAsync(cancellation);
        return [.. since.Select(e => e.Read()).OfType<DecisionHandedOver>()];
    }

    /// <summary>A paragraf that is frozen or adjusted at once is shown as it was frozen, whatever has been changed since.</summary>
    private static MinutesRecord WithFrozen(MinutesRecord record, Dictionary<AgendaItemId, SectionAdjustment> atOnce)
    {
        var sections = record.Sections.Select(s => atOnce.TryGetValue(s.Item, out var frozen)
            ? RecordJson.ReadSection(frozen.Paper) with { AdjustedAt = frozen.AdjustedAt, Recesses = s.Recesses }
            : s).ToValueList();
        var labels = record.Sections.Zip(sections).Where(pair => pair.First.Label != "").ToDictionary(pair => pair.First.Label, pair => pair.Second.Label);
        return record with
        {
            Sections = sections,
            Attachments = record.Attachments.Select(a => labels.TryGetValue(a.Section, out var label) ? a with { Section = label } : a).ToValueList(),
        };
    }
}
