using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.FollowUp.Chains;
using BfaRadet.App.Features.FollowUp.Reminders;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>Queries for decisions: the log, filtered and paged by the database, and one decision with its history.</summary>
public sealed class DecisionQueries(
    IDbContextFactory<WorkspaceDb> contexts, MeetingQueries meetings, MinutesQueries minutes, SharedViews shared, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>How many decisions of a file are in memory at a time.</summary>
    private const int ExportPage = 250;

    /// <summary>The maximum number of later decisions offered as "ersatt av".</summary>
    private const int CandidatesMax = 200;

    /// <summary>How many reminders are shown on a decision's page.</summary>
    private const int RemindersMax = 6;

    /// <summary>The subjects of the log.</summary>
    public static IReadOnlyList<Subject> SubjectsOf(CouncilId council) =>
        [Subject.Decisions(council), Subject.FocusAreas(council), Subject.Meetings(council), Subject.Council(council)];

    /// <summary>The subjects of one decision's page, including its history.</summary>
    public static IReadOnlyList<Subject> SubjectsOfOne(CouncilId council) => [.. SubjectsOf(council), Subject.Journal(council)];

    /// <summary>A page of the log; null for a caller outside the council.</summary>
    public async Task<DecisionLogView?> LogAsync(Caller caller, CouncilId council, DecisionFilter filter)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var today = clock.Today();
        if (await db.FindReaderAsync(caller, council, today) is not { } reader)
        {
            return null;
        }

        // The choices tell of decisions too: shared by those who may know of all.
        var hidden = await db.HiddenItemsAsync(council, reader);
        var choices = hidden.Any ? await LoadChoicesAsync(council, hidden) : (await shared.GetAsync<DecisionChoices>(SubjectsOf(council), async () => await LoadChoicesAsync(council, HiddenItems.None)))!;
        var log = db.LogOf(council, hidden, filter, DecisionPhrase.Read(filter.Search, today)).Narrowed(filter, AreaOf(filter, choices.FocusAreas), reader.Member, today)
            .Lacking(filter.Lack, await db.DescribedAsync(council, filter.Lack)).Ordered(db, filter);

        // A filter scans the log: run it once, for both the count and the page, by loading the ids in order.
        var ids = filter.Narrows ? await log.Select(d => d.Id).ToListAsync() : null;
        var found = ids?.Count ?? choices.All;
        var pages = Math.Max(1, (found + PageSize - 1) / PageSize);
        var page = Math.Min(filter.Page, pages);
        var start = (page - 1) * PageSize;
        var rows = ids is null
            ? await RowsAsync(db, log.Skip(start).Take(PageSize))
            : await RowsAsync(db, ids.GetRange(start, Math.Min(PageSize, found - start)));
        return new DecisionLogView(
            council, rows, found, choices.All, page, pages, choices.FocusAreas, choices.Responsibles, choices.Years, choices.Meetings, today)
        {
            MayBringIn = reader.Has(Decision.Followers),
        };
    }

    /// <summary>All decisions that the filter finds for the reader, in its order.</summary>
    internal async Task<List<DecisionId>> IdsAsync(WorkspaceDb db, Reader reader, CouncilId council, DecisionFilter filter)
    {
        var (today, areas) = (clock.Today(), await AreasAsync(db, council));
        return await db.LogOf(council, await db.HiddenItemsAsync(council, reader), filter, DecisionPhrase.Read(filter.Search, today))
            .Narrowed(filter, AreaOf(filter, areas), reader.Member, today).Lacking(filter.Lack, await db.DescribedAsync(council, filter.Lack)).Ordered(db, filter)
            .Select(d => d.Id).ToListAsync();
    }

    private async Task<DecisionChoices> LoadChoicesAsync(CouncilId council, HiddenItems hidden)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var log = db.LogOf(council, hidden, new DecisionFilter());
        var years = await log.GroupBy(d => d.Year).Select(g => new { Year = g.Key, Count = g.Count() }).ToListAsync();
        return new DecisionChoices(
            years.Sum(y => y.Count), await AreasAsync(db, council), await ResponsiblesAsync(log),
            years.Select(y => y.Year).OrderDescending().ToValueList(),
            (await db.Meetings.Where(m => log.Any(d => d.Meeting == m.Id)).OrderByDescending(m => m.Date).ThenByDescending(m => m.StartsAt)
                .Select(m => new MeetingDay(m.Id, m.Date, m.StartsAt)).ToListAsync()).ToValueList());
    }

    /// <summary>Everything the filter finds, for a file; null for a caller outside the council.</summary>
    public async Task<DecisionExport?> ExportAsync(Caller caller, CouncilId council, DecisionFilter filter)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var today = clock.Today();
        if (await db.FindReaderAsync(caller, council, today) is not { } reader)
        {
            return null;
        }

        var (areas, hidden) = (await AreasAsync(db, council), await db.HiddenItemsAsync(council, reader));
        var log = db.LogOf(council, hidden, filter, DecisionPhrase.Read(filter.Search, today)).Narrowed(filter, AreaOf(filter, areas), reader.Member, today)
            .Lacking(filter.Lack, await db.DescribedAsync(council, filter.Lack));
        return new DecisionExport(areas, PagesAsync(council, hidden, await log.Ordered(db, filter).Select(d => d.Id).ToListAsync()));
    }

    // The ids are few bytes each, so that the file is of one moment; the rest is read as it is written.
    private async IAsyncEnumerable<ValueList<DecisionRow>> PagesAsync(CouncilId council, HiddenItems hidden, List<DecisionId> ids)
    {
        for (var at = 0; at < ids.Count; at += ExportPage)
        {
            await using var db = await contexts.CreateDbContextAsync();
            var page = ids.GetRange(at, Math.Min(ExportPage, ids.Count - at));
            var replaced = await db.Decisions.AsNoTracking().Where(d => page.Contains(d.Id) && d.ReplacedBy != null).Select(d => new { d.Id, d.ReplacedBy }).ToListAsync();
            var later = replaced.ConvertAll(d => d.ReplacedBy!.Value);
            var numbers = later.Count == 0 ? [] : (await LinksAsync(db.LogOf(council, hidden, new DecisionFilter()).Where(d => later.Contains(d.Id)))).ToDictionary(link => link.Id, link => link.Number);
            yield return (await RowsAsync(db, page)).Select(row => replaced.Find(d => d.Id == row.Id)?.ReplacedBy is { } by && numbers.TryGetValue(by, out var number) ? row with { ReplacedBy = number } : row)
                .ToValueList();
        }
    }

    /// <summary>One decision; null when it is not in that council, or not visible to the caller.</summary>
    public async Task<DecisionDetailView?> FindAsync(Caller caller, CouncilId council, DecisionId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var place = await db.Decisions
            .Where(d => d.Id == id && d.Council == council && d.State != DecisionState.Withdrawn)
            .AsNoTracking().FirstOrDefaultAsync();

        // What is shown of the meeting follows from the meeting as the caller may see it: one rule, in one place.
        if (place is null || await meetings.FindAsync(caller, council, place.Meeting) is not { } meeting
            || meeting.Decisions.FirstOrDefault(d => d.Id == id) is not { } decision
            || await db.FindReaderAsync(caller, council, clock.Today()) is not { } reader)
        {
            return null;
        }

        var hidden = await db.HiddenItemsAsync(council, reader);
        var log = db.LogOf(council, hidden, new DecisionFilter());
        var (actor, sitsFor) = (new Actor(reader.Member, reader.Name, reader.Duties, clock.Today()), await db.OrganisationsOfAsync(council, reader.Member));
        return new DecisionDetailView(
            meeting,
            decision,
            meeting.Find(decision.Item),
            await minutes.TextAsync(caller, meeting, decision.Item),
            MissingParts.Of(decision.Draft),
            await LinksAsync(log.Where(d => d.Id == place.ReplacedBy)) is [var later, ..] ? later : null,
            await LinksAsync(log.Where(d => d.ReplacedBy == id)),
            await db.HistoryOfAsync(meeting.Id, id),
            reader.Prepares ? await PeopleAsync(db, council) : [],
            reader.Prepares
                ? await LinksAsync(LaterThan(db, log, decision, meeting.Details.Date).Where(d => d.Id != id && d.State != DecisionState.Replaced && d.State != DecisionState.Repealed)
                    .OrderByDescending(d => d.Year).ThenByDescending(d => d.Running).Take(CandidatesMax))
                : [],
            reader.Prepares,
            clock.Today())
        {
            FollowUp = new FollowedUp(
                place.Course, place.Progress, place.EarlierDays, place.RepealReason,
                place.Progress.Select(p => Decision.MayReport(actor, p.Of, sitsFor)).ToValueList()),
            Verdicts = await db.JudgedAtAsync(place, hidden),
            ToLead = reader.Prepares ? await ToLeadAsync(db, log, decision, place, meeting.Details.Date) : [],
            MayTakeBackVerdict = reader.Prepares && place.Verdicts.Count > 0 && place.Verdicts[^1] is { Place: null, LedTo: null } last && (last.By, last.Member) == (reader.Name, reader.Member),
            NextMeeting = meeting.NextMeeting,
            AtMeetings = await db.FollowedUpAtAsync(council, id, hidden),
            RepealedBy = await LinksAsync(log.Where(d => d.Id == place.RepealedBy)) is [var repealing, ..] ? repealing : null,
            HoldsNow = await HoldsNowAsync(log, place.ReplacedBy),
            MineAt = place.Progress.Select((p, at) => (p.Of, At: (int?)at)).FirstOrDefault(p => p.Of?.Member == reader.Member).At,
            MaySend = reader.Prepares && decision.State is DecisionState.InForce or DecisionState.Completed && meeting.State == MeetingState.Closed && meeting.Find(decision.Item)?.Circle is null,
            SendTo = reader.Prepares ? await SendToAsync(db, council, place) : [],
            Reminders = reader.Prepares ? await RemindersAsync(db, council, id) : [],
            Repeals = await LinksAsync(log.Where(d => d.RepealedBy == id)),
            MeasureFor = await MeasureForAsync(db, log, place),
            MayReword = meeting.ReaderOf(caller) is { } inMeeting && meeting.MayReword(inMeeting, decision.Item),
            BroughtIn = place.Import is { } import ? new BroughtIn(import, place.OwnNumber, place.Remark) : null,
            IsMine = decision.Draft.Responsibles.Any(r => r.Member == reader.Member || sitsFor.Contains(r.Organisation, StringComparer.OrdinalIgnoreCase)),
        };
    }

    // The rows that it settled at its own meeting.
    private static async Task<ValueList<DecisionLink>> MeasureForAsync(WorkspaceDb db, IQueryable<Decision> log, Decision decision)
    {
        var settled = await db.Set<MeetingAgenda>().AsNoTracking().Where(a => a.Id == decision.Meeting).Select(a => a.FollowedUp).FirstAsync();
        var ids = settled.Where(s => s.Measure == decision.Id).Select(s => s.Decision).ToList();
        return ids.Count == 0 ? [] : await LinksAsync(log.Where(d => ids.Contains(d.Id)));
    }

    private async Task<ValueList<SendChoice>> SendToAsync(WorkspaceDb db, CouncilId id, Decision decision)
    {
        var (council, today) = (await db.Councils.AsNoTracking().FirstAsync(c => c.Id == id), clock.Today());
        var addresses = await db.AddressesAsync(council);
        return decision.Responsibles.SelectMany(of => Reminding.ReceiversOf(council, of, today)).Distinct().Where(m => addresses.ContainsKey(m.Id))
            .Select(m => new SendChoice(m.Id, m.Name, m.Organisation, addresses[m.Id].Address)).ToValueList();
    }

    private static async Task<ValueList<ReminderView>> RemindersAsync(WorkspaceDb db, CouncilId council, DecisionId id)
    {
        var said = await db.Set<Reminder>().AsNoTracking().Where(r => r.Decision == id).OrderByDescending(r => r.At).ThenBy(r => r.Id).Take(RemindersMax)
            .Select(r => new { r.Member, r.At }).ToListAsync();
        var names = said.Count == 0 ? [] : await db.Councils.AsNoTracking().Where(c => c.Id == council).SelectMany(c => c.Members).ToDictionaryAsync(m => m.Id, m => m.Name);
        return said.Select(r => new ReminderView(names.GetValueOrDefault(r.Member, ""), r.At)).ToValueList();
    }

    // No chain comes back to itself: a decision that does not stand ends no other.
    private static async Task<DecisionLink?> HoldsNowAsync(IQueryable<Decision> log, DecisionId? next)
    {
        for (var steps = 0; next is { } id; steps++)
        {
            if (await log.FirstOrDefaultAsync(d => d.Id == id) is not { } later)
            {
                return null;
            }

            next = later.ReplacedBy;
            if (next is null)
            {
                return steps > 0 && later.State != DecisionState.Repealed ? new DecisionLink(later.Id, later.Number, later.Text) : null;
            }
        }

        return null;
    }

    // What a verdict may have led to was decided at the meeting that gave it or later; of one outside a meeting, at the council's last meeting before it or later.
    private static async Task<ValueList<DecisionLink>> ToLeadAsync(WorkspaceDb db, IQueryable<Decision> log, DecisionView decision, Decision place, DateOnly day)
    {
        if (place.Verdicts.LastOrDefault(v => v is { Answer.Then: VerdictCourse.Adjust, LedTo: null }) is not { } verdict)
        {
            return [];
        }

        var (since, id, recorded, running) = (verdict.On, place.Id, place.RecordedAt, place.Running);
        if (verdict.Place is null)
        {
            since = await db.Meetings.Where(m => m.Council == place.Council && m.State == MeetingState.Closed && m.Date <= since).MaxAsync(m => (DateOnly?)m.Date) ?? since;
        }

        return await LinksAsync(LaterThan(db, log, decision, day)
            .Where(d => d.Id != id && d.State != DecisionState.Replaced && d.State != DecisionState.Repealed && db.Meetings.Any(m => m.Id == d.Meeting && m.Date >= since))
            // As the rule asks: a decision from before the product is recorded when it is brought in.
            .Where(d => d.RecordedAt > recorded || d.RecordedAt == recorded && (d.Year > place.Year || d.Year == place.Year && d.Running > running))
            .OrderByDescending(d => d.Year).ThenByDescending(d => d.Running).Take(CandidatesMax));
    }

    // By the dates of the meetings: a meeting entered afterwards has higher numbers than meetings held after it.
    private static IQueryable<Decision> LaterThan(WorkspaceDb db, IQueryable<Decision> log, DecisionView decision, DateOnly day)
    {
        var (year, running) = (decision.Number.Year, decision.Number.Running);
        return log.Where(d => db.Meetings.Any(m => m.Id == d.Meeting
            && (m.Date > day || m.Date == day && (d.Year > year || d.Year == year && d.Running > running))));
    }

    internal static async Task<ValueList<DecisionRow>> RowsAsync(WorkspaceDb db, IQueryable<Decision> decisions)
    {
        var rows = await decisions.Select(d => new
        {
            Decision = d,
            Item = db.Set<AgendaItem>().Where(i => i.Id == d.Item).Select(i => new { i.Number, i.Title }).FirstOrDefault(),
            Meeting = db.Meetings.Where(m => m.Id == d.Meeting)
                .Select(m => new { m.Date, First = m.State == MeetingState.Closed ? m.FirstParagraph ?? 1 : (int?)null, HasMinutes = m.OpenedAt != null }).First(),
        }).ToListAsync();
        return rows.Select(r => new DecisionRow(
            r.Decision.Id, r.Decision.Number, r.Decision.Kind, r.Decision.Text, r.Decision.Responsibles, r.Decision.DueOn,
            r.Decision.FocusAreas, r.Decision.State, r.Decision.Meeting, r.Meeting.Date, r.Decision.Item,
            MeetingWords.Section(r.Item?.Number, r.Meeting.First), r.Item?.Title ?? "")
        {
            IsHeld = r.Meeting is { First: not null, HasMinutes: true },
            Course = r.Decision.Course,
            Progress = r.Decision.Progress,
            EarlierDays = r.Decision.EarlierDays,
            ReviewOn = r.Decision.ReviewOn,
            Verdicts = r.Decision.Verdicts,
            Reason = r.Decision.RepealReason,
            Remark = r.Decision.Remark,
        }).ToValueList();
    }

    /// <summary>In the order of the ids.</summary>
    internal static async Task<ValueList<DecisionRow>> RowsAsync(WorkspaceDb db, List<DecisionId> page)
    {
        var rows = (await RowsAsync(db, db.Decisions.AsNoTracking().Where(d => page.Contains(d.Id)))).ToDictionary(r => r.Id);
        return page.Where(rows.ContainsKey).Select(id => rows[id]).ToValueList();
    }

    internal static async Task<ValueList<FocusAreaView>> AreasAsync(WorkspaceDb db, CouncilId council) =>
        (await db.FocusAreas.AsNoTracking().Where(a => a.Council == council).OrderBy(a => a.Order).ThenBy(a => a.Number)
            .Select(a => new FocusAreaView(a.Id, a.Number, a.Name, a.Colour, a.Icon, a.From, a.To)).ToListAsync()).ToValueList();

    private static FocusAreaId? AreaOf(DecisionFilter filter, ValueList<FocusAreaView> areas) =>
        areas.FirstOrDefault(a => a.Number == filter.FocusArea)?.Id;

    private static async Task<ValueList<DecisionLink>> LinksAsync(IQueryable<Decision> decisions) =>
        (await decisions.Select(d => new { d.Id, d.Year, d.Running, d.Text }).ToListAsync())
            .Select(d => new DecisionLink(d.Id, new DecisionNumber(d.Year, d.Running), d.Text)).ToValueList();

    private static async Task<ValueList<string>> ResponsiblesAsync(IQueryable<Decision> log)
    {
        var named = await log.Select(d => d.Responsibles).Distinct().ToListAsync();

        // Sorted here: the database does not sort å after z.
        return named.SelectMany(list => list)
            .SelectMany(r => new[] { r.Organisation, r.Person ?? "" })
            .Where(name => name.Length > 0).Distinct(StringComparer.CurrentCultureIgnoreCase)
            .Order(StringComparer.CurrentCulture).ToValueList();
    }

    private static async Task<ValueList<Responsible>> PeopleAsync(WorkspaceDb db, CouncilId council)
    {
        var people = await db.Councils.AsNoTracking().Where(c => c.Id == council).SelectMany(c => c.Members)
            .Select(m => new { m.Organisation, m.Name, m.Id }).ToListAsync();
        return people.OrderBy(p => p.Organisation, StringComparer.CurrentCulture).ThenBy(p => p.Name, StringComparer.CurrentCulture)
            .Select(p => new Responsible(p.Organisation, p.Name, p.Id)).ToValueList();
    }
}
