using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.FollowUp.Chains;
using BfaRadet.App.Features.FollowUp.Indicators;
using BfaRadet.App.Live;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas.Indicators;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>Queries for focus areas.</summary>
public sealed class FocusAreaQueries(IDbContextFactory<WorkspaceDb> contexts, TimeProvider clock)
{
    /// <summary>The subjects of the pages.</summary>
    public static IReadOnlyList<Subject> SubjectsOf(CouncilId council) =>
        [Subject.FocusAreas(council), Subject.Decisions(council), Subject.Meetings(council), Subject.Council(council)];

    /// <summary>The list; null for a caller outside the council.</summary>
    public async Task<FocusAreasView?> ListAsync(Caller caller, CouncilId council)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var today = clock.Today();
        if (await db.FindReaderAsync(caller, council, today) is not { } reader)
        {
            return null;
        }

        var areas = await db.FocusAreas.AsNoTracking().Where(a => a.Council == council)
            .OrderBy(a => a.Order).ThenBy(a => a.Number).ToListAsync();
        var log = db.LogOf(council, await db.HiddenItemsAsync(council, reader), new DecisionFilter());
        var decisions = await log.Select(d => new
        {
            Areas = EF.Property<List<FocusAreaId>>(d, "_focusAreas"),
            d.Kind,
            d.State,
            d.DueOn,
            d.Course,
            d.ReviewOn,
            d.JudgedEffect,
            d.Responsibles,
        }).ToListAsync();
        var measured = (await db.Set<Indicator>().AsNoTracking().Where(i => i.Council == council).Select(i => new { i.Area, i.Values }).ToListAsync()).ToLookup(i => i.Area, i => i.Values);
        var asking = decisions.Where(d => DecisionLacks.Asks(d.Kind, d.State)).ToList();
        var described = areas.Where(a => a.Problem != "").Select(a => a.Id).ToHashSet();
        return new FocusAreasView(
            council,
            areas.Select(a => new FocusAreaRow(
                FocusAreaView.Of(a), a.Description,
                DecisionCounts.Of(decisions.Where(d => d.Areas.Contains(a.Id)).Select(d => DecisionCounts.StandingOf(d.Kind, d.State, d.DueOn, d.Course, today))),
                ChainLinks.Of(new ChainFacts(
                    a.Chain, decisions.Count(d => d.Areas.Contains(a.Id)), asking.Count(d => d.Areas.Contains(a.Id) && d.Responsibles.Count == 0),
                    asking.Count(d => d.Areas.Contains(a.Id) && d is { ReviewOn: null, JudgedEffect: null }), measured[a.Id].Count(),
                    measured[a.Id].Count(values => values.All(v => v.Amount is null)), decisions.Count(d => d.Areas.Contains(a.Id) && d.JudgedEffect is not null),
                    decisions.Count(d => d.Areas.Contains(a.Id) && (d.State is DecisionState.InForce or DecisionState.Completed) && d.ReviewOn <= today))))).ToValueList(),
            reader.Prepares, today,
            [
                (DecisionLack.FollowUp, asking.Count(d => d is { ReviewOn: null, JudgedEffect: null })), (DecisionLack.Problem, asking.Count(d => !d.Areas.Exists(described.Contains))),
                (DecisionLack.Responsible, asking.Count(d => d.Responsibles.Count == 0)),
            ]);
    }

    /// <summary>One focus area; null when it is not in that council, or the caller is outside it.</summary>
    public async Task<FocusAreaDetailView?> FindAsync(Caller caller, CouncilId council, FocusAreaId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var today = clock.Today();
        if (await db.FindReaderAsync(caller, council, today) is not { } reader
            || await db.FocusAreas.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.Council == council) is not { } area)
        {
            return null;
        }

        var filter = new DecisionFilter(FocusArea: area.Number);
        var hidden = await db.HiddenItemsAsync(council, reader);
        var decisions = db.LogOf(council, hidden, filter).Narrowed(filter, id, reader.Member, today).Ordered(db, filter);
        return new FocusAreaDetailView(
            council, FocusAreaView.Of(area), area.Text, await ItemsAsync(db, council, id, reader, hidden),
            await DecisionQueries.RowsAsync(db, decisions), reader.Prepares, today)
        {
            Chain = area.Chain,
            Indicators = (await db.Set<Indicator>().AsNoTracking().Where(i => i.Area == id).OrderBy(i => i.Order).ToListAsync()).Select(i => IndicatorView.Of(i, today)).ToValueList(),
        };
    }

    private static async Task<ValueList<FocusAreaItem>> ItemsAsync(
        WorkspaceDb db, CouncilId council, FocusAreaId id, Reader reader, HiddenItems hidden)
    {
        // What an item for others is about is not told by its place here either.
        var (prepares, outside) = (reader.Prepares, hidden.Items);
        var items = await db.Meetings
            .Where(m => m.Council == council && (prepares || m.State != MeetingState.Preparing))
            .SelectMany(m => m.Agenda.Items, (m, i) => new { Meeting = m, Item = i })
            .Where(x => EF.Property<List<FocusAreaId>>(x.Item, "_focusAreas").Contains(id) && !outside.Contains(x.Item.Id))
            .OrderByDescending(x => x.Meeting.Date).ThenBy(x => x.Item.Order)
            .Select(x => new FocusAreaItem(
                x.Item.Id, x.Meeting.Id, x.Meeting.Date, x.Meeting.State, x.Item.Number,
                x.Meeting.State == MeetingState.Closed ? x.Meeting.FirstParagraph ?? 1 : null, x.Item.Title, x.Item.DecisionCount))
            .ToListAsync();
        return items.ToValueList();
    }
}
