using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Journal;
using BfaRadet.App.Features.Law;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Needs;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proposals;
using BfaRadet.Domain.Meetings.Summons;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Home;

/// <summary>Query for the first page of a council.</summary>
public sealed class HomeQueries(IDbContextFactory<WorkspaceDb> contexts, NeedsQueries needs, TimeProvider clock)
{
    /// <summary>Maximum number of lines in each list.</summary>
    public const int MaxLines = 8;

    /// <summary>What counts as news on the first visit.</summary>
    private static readonly TimeSpan _firstLook = TimeSpan.FromDays(14);

    /// <summary>The subjects of the page: of the next meeting, the reader's decisions and what has happened, and of all needs.</summary>
    public IReadOnlyList<Subject> SubjectsOf(CouncilId council) =>
    [
        .. ((Subject[])[Subject.Council(council), Subject.Meetings(council), Subject.Decisions(council), Subject.Journal(council)])
            .Union(needs.SubjectsOf(council)),
    ];

    /// <summary>The first page for the caller; null for a caller outside the council.</summary>
    /// <param name="lastVisit">Null on the first visit.</param>
    public async Task<HomeView?> FindAsync(Caller caller, CouncilId id, DateTimeOffset? lastVisit)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var council = await db.Councils.Where(c => c.Id == id).Select(c => new { c.Name, c.Municipality, c.Settings.OpenPage, c.Settings.OpenAddress }).FirstOrDefaultAsync();
        if (council is null || await db.FindReaderAsync(caller, id, today) is not { } reader)
        {
            return null;
        }

        var hidden = await db.HiddenItemsAsync(id, reader);
        var since = lastVisit ?? now - _firstLook;
        var (outcomes, rest) = await JournalQueries.SinceAsync(db, id, reader, caller.Name, since, MaxLines);
        return new HomeView(
            id, council.Name, council.Municipality, reader.Prepares, reader.Organisation,
            reader.Prepares ? await FirstSteps.OfAsync(db, id) : [],
            await NextAsync(db, id, reader, hidden, now),
            await MineAsync(db, id, reader, hidden),
            await OursAsync(db, id, reader, hidden),
            await needs.OfAsync(db, new NeedsOf(id, caller, reader, now, today)),
            outcomes, rest,
            today,
            Welcome.To(reader.Duties))
        {
            Counts = await CountsAsync(db, id, hidden, today),
            Late = reader.Has(Duties.Chairs | Duties.Coordinator) ? await Overview.LateAsync(db, id, hidden, today) : [],
            Waiting = await Overview.WaitingAsync(db, id, hidden),
            Cancelled = (await db.Meetings.AsNoTracking().Where(m => m.Council == id && m.State == MeetingState.Cancelled && m.Date >= today)
                .OrderBy(m => m.Date).Select(m => new CancelledMeeting(m.Id, m.Date, m.CancelReason)).ToListAsync()).ToValueList(),
            OpenAddress = council.OpenPage ? council.OpenAddress : "",
            Missed = await MissedMeeting.OfAsync(db, id, reader, hidden, now),
            Law = (await LawQueries.TodayAsync(db, id, today)).Select(s => s.Light).ToValueList(),
            MayReport = reader.Has(Duties.Attending),
            MayPropose = reader.Has(ItemProposal.Proposers),
            HasMet = await db.Meetings.AnyAsync(m => m.Council == id && m.OpenedAt != null),
        };
    }

    private static async Task<DecisionCounts> CountsAsync(WorkspaceDb db, CouncilId council, HiddenItems hidden, DateOnly today)
    {
        var decisions = await db.LogOf(council, hidden, new DecisionFilter()).Select(d => new { d.Kind, d.State, d.DueOn, d.Course }).ToListAsync();
        return DecisionCounts.Of(decisions.Select(d => DecisionCounts.StandingOf(d.Kind, d.State, d.DueOn, d.Course, today)));
    }

    private static async Task<NextMeeting?> NextAsync(WorkspaceDb db, CouncilId council, Reader reader, HiddenItems hidden, DateTimeOffset now)
    {
        var (prepares, today) = (reader.Prepares, SwedishDates.DateOf(now));

        // A meeting in session comes first, then the next by date. Of those in Beredning others than preparers know what the
        // minutes say: a day that is settled. One whose time has passed unopened gives way to another of the same day.
        var coming = await db.Meetings.AsNoTracking()
            .Where(m => m.Council == council && (m.State == MeetingState.InSession
                || m.Date >= today && (m.State == MeetingState.Shared || m.State == MeetingState.Preparing)))
            .Select(m => new { m.Id, m.State, m.Date, m.StartsAt, m.EndsAt }).ToListAsync();
        var settled = prepares ? null
            : await NextMeetingWords.SettledAsync(db, council, [.. coming.Where(m => m.State == MeetingState.Preparing).Select(m => (m.Id, m.Date))]);
        var first = coming.Where(m => m.State != MeetingState.Preparing || settled is null || settled.Contains(m.Id)).OrderByDescending(m => m.State == MeetingState.InSession).ThenBy(m => m.Date)
            .ThenBy(m => SwedishDates.MomentOf(m.Date, m.EndsAt) < now).ThenBy(m => m.StartsAt).FirstOrDefault();
        if (first is null)
        {
            return null;
        }

        var next = await db.Meetings.AsNoTracking().Include(m => m.Agenda.Items.OrderBy(i => i.Order)).FirstAsync(m => m.Id == first.Id);

        var summons = await db.Set<MeetingSummons>().AsNoTracking().FirstOrDefaultAsync(s => s.Meeting == next.Id);
        return new NextMeeting(
            next.Id, next.State == MeetingState.Preparing && !prepares ? new MeetingDetails(next.Date, default, default, "") : next.Details, next.State,
            next.State == MeetingState.Preparing && !prepares ? [] : next.Agenda.Items.Where(i => i.Kind != AgendaItemKind.Break).Select(i => (i.Number, hidden.TitleOf(i.Id, i.Title))).ToValueList())
        {
            Prepares = prepares,
            IsSummoned = next.State == MeetingState.Shared && summons?.Latest?.Content.Called.Any(c => c.Member == reader.Member) == true,
            AnswersBy = next.State == MeetingState.Shared && summons?.IsSent != true && reader.Has(Duties.Attending)
                ? next.Date.AddDays(-await db.Councils.Where(c => c.Id == council).Select(c => c.Settings.SummonsDays).FirstAsync()) : null,
            Answer = summons?.CurrentReplyOf(reader.Member)?.Answer,
            AnsweredAt = summons?.ReplyOf(reader.Member)?.At,
            MovedFrom = next.State == MeetingState.Shared ? summons?.MovedFrom(next.Date, next.StartsAt) : null,
            Serving = summons is { IsSent: true } ? Meetings.Summons.SummonsWords.Own(summons, reader.Member) : Meetings.Summons.OwnServing.Called,
            Earlier = summons?.EarlierAnswers().FirstOrDefault(e => e.Member == reader.Member),
        };
    }

    private static Task<ValueList<DecisionRow>> MineAsync(WorkspaceDb db, CouncilId council, Reader reader, HiddenItems hidden) =>
        MostUrgentAsync(db, Naming(InForce(db, council, hidden, new DecisionFilter()), reader), of => of.Member == reader.Member);

    private static async Task<ValueList<DecisionRow>> OursAsync(WorkspaceDb db, CouncilId council, Reader reader, HiddenItems hidden)
    {
        if (reader.Organisation.Length == 0)
        {
            return [];
        }

        var ours = InForce(db, council, hidden, new DecisionFilter(Responsible: reader.Organisation));
        var mine = Naming(InForce(db, council, hidden, new DecisionFilter()), reader).Select(d => d.Id);
        return await MostUrgentAsync(db, ours.Where(d => !mine.Contains(d.Id)), of => of.Organisation.Equals(reader.Organisation, StringComparison.OrdinalIgnoreCase));
    }

    private static IQueryable<Decision> Naming(IQueryable<Decision> decisions, Reader reader) =>
        decisions.Where(d => EF.Property<List<MemberId>>(d, "_responsibleMembers").Contains(reader.Member));

    // Those with a date come first, the longest overdue before others; what lies with somebody else comes last.
    // Whose own part is done or struck is asked no more, though others' parts remain; however many there are of those, they hide no other.
    private static async Task<ValueList<DecisionRow>> MostUrgentAsync(WorkspaceDb db, IQueryable<Decision> decisions, Func<Responsible, bool> isOwn)
    {
        var all = await decisions
            .OrderBy(d => d.Course == DecisionCourse.Waiting).ThenBy(d => d.DueOn == null).ThenBy(d => d.DueOn).ThenBy(d => d.Year).ThenBy(d => d.Running)
            .Select(d => new { d.Id, d.Responsibles, d.Reports }).ToListAsync();
        return await DecisionQueries.RowsAsync(db, all.Where(d => AsksOf(d.Responsibles.Where(isOwn), d.Reports)).Take(MaxLines).Select(d => d.Id).ToList());
    }

    private static bool AsksOf(IEnumerable<Responsible> own, ValueList<ResponsibleProgress> reports) =>
        own.ToList() is not { Count: > 0 } parts || parts.Exists(of => reports.FirstOrDefault(r => r.Of == of)?.Now.State.IsOpen() ?? true);

    private static IQueryable<Decision> InForce(WorkspaceDb db, CouncilId council, HiddenItems hidden, DecisionFilter filter) =>
        db.LogOf(council, hidden, filter).Where(d => d.State == DecisionState.InForce
            && d.Kind != DecisionKind.Noted && d.Kind != DecisionKind.Approved);
}
