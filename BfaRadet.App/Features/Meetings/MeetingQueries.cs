using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.App.Live;
using BfaRadet.App.Mail;
using BfaRadet.App.Ui;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Summons;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;
using System.Collections.Concurrent;

namespace BfaRadet.App.Features.Meetings;

/// <summary>Queries for meetings. Views are loaded once per change and shared.</summary>
public sealed class MeetingQueries(
    IDbContextFactory<WorkspaceDb> contexts, SharedViews shared, AccountSessions sessions, LetterBox letters, TimeProvider clock)
{
    private readonly ConcurrentDictionary<MeetingId, CouncilId> _councils = new();

    /// <summary>
    /// The subjects of a meeting's view, and of Beredning. The next meeting's date depends on the other meetings; the next
    /// decision's number and the suggestions depend on their decisions.
    /// </summary>
    public static IReadOnlyList<Subject> SubjectsOf(CouncilId council, MeetingId meeting) =>
    [
        Subject.Meeting(meeting), Subject.Council(council), Subject.FocusAreas(council), Subject.Meetings(council),
        Subject.Decisions(council),
    ];

    /// <summary>Those of Beredning, which also shows how far the letters have come, and what the council's year says.</summary>
    public static IReadOnlyList<Subject> SubjectsOfPreparing(CouncilId council, MeetingId meeting) =>
        [.. SubjectsOf(council, meeting), Subject.Letters(council), Subject.Year(council), Subject.Matters(council)];

    /// <summary>The subjects of the list of meetings, and of what a new one begins with.</summary>
    public static IReadOnlyList<Subject> SubjectsOfList(CouncilId council) =>
        [Subject.Meetings(council), Subject.Council(council), Subject.Decisions(council), Subject.Year(council)];

    /// <summary>
    /// The meeting as the caller may see it; null when it is not in that council, or not visible to the caller.
    /// </summary>
    public async ValueTask<MeetingView?> FindAsync(Caller caller, CouncilId council, MeetingId id) =>
        sessions.Holds(caller) ? (await SharedAsync(council, id))?.SeenBy(caller) : null;

    /// <summary>The meeting with what only preparers see; null for others.</summary>
    public async ValueTask<PreparingView?> FindPreparingAsync(Caller caller, CouncilId council, MeetingId id)
    {
        if (!sessions.Holds(caller) || await SharedAsync(council, id) is not { IsBroughtIn: false } meeting || meeting.ReaderOf(caller)?.Has(Meeting.Preparers) != true)
        {
            return null;
        }

        return await shared.GetAsync(SubjectsOfPreparing(council, id), () => LoadPreparingAsync(council, id));
    }

    /// <summary>The council's meetings as the caller may see them.</summary>
    public async ValueTask<MeetingsView?> ListAsync(Caller caller, CouncilId council) =>
        sessions.Holds(caller) && (await shared.GetAsync(SubjectsOfList(council), () => LoadListAsync(council)))?.SeenBy(caller) is { } seen
            ? seen.ReaderOf(caller)!.Has(Meeting.Preparers) ? seen with { Summonses = await StandingsAsync(seen) } : seen
            : null;

    // Not of the shared view, which does not follow each change of an agenda.
    private async Task<ValueList<SummonsStanding>> StandingsAsync(MeetingsView list)
    {
        var today = clock.Today();
        var standings = new List<SummonsStanding>();
        foreach (var row in list.Meetings.Where(m => m.State is MeetingState.Preparing or MeetingState.Shared && m.Details.Date >= today))
        {
            if (await SharedAsync(list.Council, row.Id) is { } meeting)
            {
                standings.Add(new SummonsStanding(
                    row.Id, meeting.Summons?.First.At, row.Details.Date.AddDays(-meeting.Settings.SummonsDays),
                    meeting.Summons is { Expected: var expected } ? expected.Silent + expected.Earlier : 0, meeting.Summons?.Unsent.Count ?? 0)
                {
                    MovedFrom = meeting.Summons?.MovedFrom,
                });
            }
        }

        return standings.ToValueList();
    }

    /// <summary>The numbered items that nothing is written, decided or entered under; empty for those who may not see the meeting.</summary>
    public async ValueTask<ValueList<AgendaItemId>> FindUntouchedAsync(Caller caller, CouncilId council, MeetingId id)
    {
        if (await FindAsync(caller, council, id) is not { } view)
        {
            return [];
        }

        var items = view.Items
            .Where(i => i is { Number: not null, Hidden: null } && !view.Decisions.Any(d => d.Item == i.Id) && !view.Proceedings.Holds(i.Id))
            .Select(i => i.Id).ToList();
        var documents = items.Select(i => i.ToDocument()).ToList();
        await using var db = await contexts.CreateDbContextAsync();
        var written = await db.DocumentBatches().Where(b => documents.Contains(b.DocumentId)).Select(b => b.DocumentId).Distinct().ToListAsync();
        return items.Where(i => !written.Contains(i.ToDocument())).ToValueList();
    }

    /// <summary>The view without any check of rights: for the relay and tests. Null for another council than its own.</summary>
    internal async ValueTask<MeetingView?> SharedAsync(CouncilId council, MeetingId id) =>
        // Checked before the view is loaded: a request with the wrong council must not cache a missing view for the right
        // one.
        await CouncilOfAsync(id) == council
            ? await shared.GetAsync(SubjectsOf(council, id), () => LoadAsync(council, id))
            : null;

    /// <summary>The council of a meeting, which never changes; null when there is no such meeting.</summary>
    public async ValueTask<CouncilId?> CouncilOfAsync(MeetingId id)
    {
        if (_councils.TryGetValue(id, out var known))
        {
            return known;
        }

        await using var db = await contexts.CreateDbContextAsync();
        var found = await db.Meetings.Where(m => m.Id == id).Select(m => (CouncilId?)m.Council).FirstOrDefaultAsync();
        if (found is { } council)
        {
            _councils[id] = council;
        }

        return found;
    }

    private async Task<MeetingView?> LoadAsync(CouncilId councilId, MeetingId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        if (await db.LoadMeetingAsync(id) is not { } meeting || meeting.Council != councilId)
        {
            return null;
        }

        var council = await FrameAsync(councilId);
        if (meeting.State == MeetingState.Shared)
        {
            meeting.Roll.CallRoll(meeting.RollOf(council.Council));
        }

        var decisions = await db.Decisions.Where(d => d.Meeting == id && d.State != DecisionState.Withdrawn)
            .OrderBy(d => d.Year).ThenBy(d => d.Running).ToListAsync();
        var next = await db.NextMeetings(councilId, meeting.Date).Select(m => new
        {
            m.State,
            View = new NextMeetingView(m.Id, new NextMeetingTime(m.Date, m.StartsAt, m.EndsAt), m.Place),
        }).FirstOrDefaultAsync();
        var adjustment = await db.Adjustments.Where(a => a.Meeting == id).Select(a => new { a.State, a.Sections }).FirstOrDefaultAsync();
        var attachments = await db.Attachments().FirstOrDefaultAsync(a => a.Meeting == id);
        var followed = await db.FollowedUpAsync(meeting);
        var slots = AgendaClock.Plan(meeting.StartsAt, meeting.Agenda.Items.Select(i => i.PlannedMinutes));
        return new MeetingView(
            id, councilId, council.Name, council.Municipality, council.Settings, meeting.Details, meeting.State,
            meeting.SharedAt, meeting.OpenedAt, meeting.ClosedAt, meeting.NotesSharedAt, meeting.ClosingReason,
            meeting.State == MeetingState.Closed ? meeting.FirstParagraph ?? 1 : null,
            meeting.CurrentItem,
            meeting.Agenda.Items.Select((i, at) => MeetingMapping.Item(i, slots[at])).ToValueList(),
            meeting.Roll.Lines.Select(l => MeetingMapping.Line(meeting, l)).ToValueList(),
            meeting.Seats.QuorumOf(council.Settings, meeting.CurrentItem), meeting.Clock.Pauses, meeting.Floor.Asking(), meeting.Agenda.Pens,
            decisions.Select(MeetingMapping.Decision).ToValueList(), council.FocusAreas,
            council.Readers.Select(v => v with { Duties = v.Duties | meeting.Roles.DutiesChosen(v.Member) }).ToValueList(), next?.View.Time.Date,
            await db.NextDecisionAsync(meeting), MeetingMapping.Proceedings(meeting))
        {
            LeftOver = meeting.Floor.LeftOver(),
            QuorumOfAll = meeting.Seats.QuorumOf(council.Settings, null),
            Gaps = meeting.State == MeetingState.InSession ? meeting.GapsBeforeClosing(decisions) : [],
            FreeSeats = meeting.Seats.FreeSeats().Select(a => a.Id).ToValueList(),
            ChairChosen = meeting.ChairChosen,
            SecretaryChosen = meeting.SecretaryChosen,
            IsWrittenUp = meeting.Clock.IsWrittenUp,
            Next = next is { State: not MeetingState.Closed } ? next.View with { Left = await LeftBehind.OfAsync(db, councilId, next.View.Id, next.View.Time.Date, next.State) } : null,
            Cancelled = meeting.CancelledAt is { } cancelled ? new Cancelling(cancelled, meeting.CancelReason) : null,
            Summons = SummonsView.Of(
                await db.Summonses().FirstOrDefaultAsync(s => s.Meeting == id), SummonsContent.Of(meeting, meeting.RollOf(council.Council), attachments, followed), council.Settings),
            Attachments = attachments?.Present(meeting).ToValueList() ?? [],
            Awaited = attachments?.Awaited.Where(a => meeting.Agenda.FindItem(a.Item) is not null).ToValueList() ?? [],
            FollowUps = FollowUpLoading.LinesOf(meeting, followed),
            FollowsUp = followed.Select(f => f.Item).Distinct().ToValueList(),
            Written = await WrittenAsync(db, meeting),
            Lock = adjustment is null ? default : new TextLock(adjustment.State, adjustment.Sections.Select(s => s.Section).ToValueList()),
        };
    }

    private static async Task<ValueList<AgendaItemId>> WrittenAsync(WorkspaceDb db, Meeting meeting)
    {
        if (meeting.OpenedAt is null)
        {
            return [];
        }

        var parent = meeting.Id.ToParent();
        var written = (await db.Documents().Where(d => d.Parent == parent && d.Text.Trim() != "").Select(d => d.Id).ToListAsync()).ToHashSet();
        return meeting.Agenda.Items.Where(i => written.Contains(i.Id.ToDocument())).Select(i => i.Id).ToValueList();
    }

    private async Task<CouncilFrame> FrameAsync(CouncilId id) =>
        (await shared.GetAsync<CouncilFrame>([Subject.Council(id), Subject.FocusAreas(id)], async () =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            var council = await db.Councils.AsNoTracking().FirstAsync(c => c.Id == id);
            var areas = await db.FocusAreas.AsNoTracking().Where(a => a.Council == id).OrderBy(a => a.Order).ToListAsync();
            return new CouncilFrame(
                id, council, council.Name, council.Municipality, council.Settings, Reader.AllOf(council, clock.Today()),
                areas.Select(FocusAreaView.Of).ToValueList());
        }))!;

    // Loads the meeting itself: a shared view may be older than the version this one is cached as.
    private async Task<PreparingView?> LoadPreparingAsync(CouncilId council, MeetingId id)
    {
        if (await SharedAsync(council, id) is not { } meeting)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync();
        var notes = await db.Set<AgendaItem>()
            .Where(i => EF.Property<MeetingId>(i, "MeetingId") == meeting.Id && i.InternalNote != "")
            .Select(i => new InternalNote(i.Id, i.InternalNote)).ToListAsync();
        var (members, today) = ((await FrameAsync(council)).Council.Members, clock.Today());
        var (suggestions, aside) = await Suggestions.OfAsync(db, meeting, today);
        return new PreparingView(meeting, notes.ToValueList(), suggestions, aside, await PlanAsync(db, council, id))
        {
            Doubled = await DoubledItem.OfAsync(db, meeting),
            Left = await LeftBehind.OfAsync(db, council, id, meeting.Details.Date, meeting.State),
            People = members.Where(m => m.DutiesOn(today) != Duties.None)
                .Select(m => new CirclePerson(m.Id, m.Name, m.Organisation, m.DutiesOn(today)))
                .OrderBy(p => p.Name, StringComparer.CurrentCulture).ToValueList(),
            WithoutAccount = members.Where(m => m.AccountId is null && m.DutiesOn(today) != Duties.None)
                .Select(m => m.Name).Order(StringComparer.CurrentCulture).ToValueList(),
        };
    }

    private async Task<SummonsPlan> PlanAsync(WorkspaceDb db, CouncilId councilId, MeetingId id)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var (meeting, council) = ((await db.LoadMeetingAsync(id))!, await db.Councils.FirstAsync(c => c.Id == councilId));
        var content = SummonsContent.Of(meeting, meeting.RollOf(council), await db.Attachments().FirstOrDefaultAsync(a => a.Meeting == id), await db.FollowedUpAsync(meeting));
        var (addresses, summons) = (await db.AddressesAsync(council), await db.Summonses().FirstOrDefaultAsync(s => s.Meeting == id));
        return new SummonsPlan(
            content, content.Called.Where(c => !addresses.ContainsKey(c.Member)).Select(c => c.Name).ToValueList(), summons?.Replies ?? [], letters.Sends)
        {
            Letters = meeting.CancelledAt is { } told
                ? (await LetterCounts.OfAsync(db, db.Letters().Where(l => l.Meeting == id && l.Made == told))).GetValueOrDefault(id, new LetterCounts(0, 0, 0, 0))
                : await LetterCounts.OfAsync(db, id),
            Went = (summons?.Sendings ?? []).Select(s => new WentOut(
                s.At, s.Version == 0, s.Content.Called.Count, s.Content.Items.Where(i => i.Circle is null && !i.IsHidden).Select(i => i.Id).ToValueList())).ToValueList(),
            NotCalled = council.Members.Where(m => m.DutiesOn(meeting.Date) != Duties.None && !content.Called.Any(c => c.Member == m.Id))
                .Select(m => m.Name).Order(StringComparer.CurrentCulture).ToValueList(),
            IsCancelTold = meeting.CancelledAt is { } at
                && await db.Letters().AnyAsync(l => l.Meeting == id && l.Made == at && (l.SentAt != null || l.HandedOverAt != null)),
        };
    }

    /// <summary>Why the caller cannot come to a meeting, as it was said by whatever way; empty when nothing was. Not in the view, which others see too.</summary>
    internal async Task<string> OwnReasonAsync(Caller caller, MeetingId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Summonses().AsNoTracking().FirstOrDefaultAsync(s => s.Meeting == id) is { } summons
            && await db.FindReaderAsync(caller, summons.Council, clock.Today()) is { } reader
                ? summons.CurrentReplyOf(reader.Member)?.Reason ?? ""
                : "";
    }

    /// <summary>
    /// Who last changed an item, or without one the day, time and place of a meeting; null when nobody did. Checks no rights: for
    /// those who prepare it.
    /// </summary>
    internal async Task<string?> LastEditorAsync(MeetingId id, AgendaItemId? item)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var (kind, mark) = item is { } one
            ? (JournalEntry.NameOf<ItemEdited>(), one.ToString())
            : (JournalEntry.NameOf<MeetingDetailsChanged>(), "");
        return await db.Journal.Where(e => e.Meeting == id && e.Event == kind && e.Facts.Contains(mark))
            .OrderByDescending(e => e.Id).Select(e => e.By).FirstOrDefaultAsync();
    }

    /// <summary>Who removed a meeting, in a sentence, to those who may know of it; null when it was not removed.</summary>
    internal async ValueTask<string?> RemovedAsync(Caller caller, CouncilId council, MeetingId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var kind = JournalEntry.NameOf<MeetingRemoved>();
        return await db.FindReaderAsync(caller, council, clock.Today()) is { Prepares: true }
            && await db.Journal.AsNoTracking().FirstOrDefaultAsync(e => e.Council == council && e.Meeting == id && e.Event == kind) is { } entry
                ? $"{entry.By} tog bort sammanträdet {SwedishDates.Moment(entry.At)}. Rådet hade inte sett det. Det du hade sparat om det finns inte kvar."
                : null;
    }

    private async Task<MeetingsView?> LoadListAsync(CouncilId councilId)
    {
        await using var db = await contexts.CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        if (await db.Councils.FirstOrDefaultAsync(c => c.Id == councilId) is not { } council)
        {
            return null;
        }

        var rows = await db.Meetings.Where(m => m.Council == councilId)
            .OrderByDescending(m => m.Date).ThenByDescending(m => m.StartsAt)
            .Select(m => new MeetingRow(
                m.Id, new MeetingDetails(m.Date, m.StartsAt, m.EndsAt, m.Place, m.RemoteLink, m.Notice), m.State,
                m.OpenedAt, m.ClosedAt, m.Agenda.Items.Count(i => i.Number != null),
                db.Decisions.Count(d => d.Meeting == m.Id && d.State != DecisionState.Withdrawn),
                db.Adjustments.Any(a => a.Meeting == m.Id && a.State == AdjustmentState.Adopted)))
            .ToListAsync();
        var encircled = (await db.Meetings.Where(m => m.Council == councilId)
                .SelectMany(m => m.Agenda.Items, (m, i) => new { Meeting = m.Id, i.Circle, i.DecisionCount })
                .Where(i => i.Circle != null && i.DecisionCount > 0).ToListAsync())
            .ToLookup(i => i.Meeting, i => new EncircledDecisions(i.Circle!, i.DecisionCount));
        var settled = await NextMeetingWords.SettledAsync(db, councilId, [.. rows.Where(r => r.State == MeetingState.Preparing).Select(r => (r.Id, r.Details.Date))]);
        return new MeetingsView(councilId, council.Name, rows.Select(r => r with { Encircled = encircled[r.Id].ToValueList() }).ToValueList(), Reader.AllOf(council, clock.Today()))
        {
            Settled = rows.Where(r => settled.Contains(r.Id)).Select(r => r.Details.Date).Order().ToValueList(),
            Last = await db.LastMeetingAsync(councilId),
            OpenAddress = council.Settings.OpenPage ? council.Settings.OpenAddress : "",
        };
    }
}
