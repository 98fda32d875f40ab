using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.FocusAreas;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FocusAreas;

/// <summary>Commands for focus areas.</summary>
public sealed class FocusAreaCommands(Changes changes)
{
    /// <summary>Creates one, last in the list. Idempotent by id.</summary>
    public Task<Result<Done>> CreateAsync(Caller caller, CouncilId council, FocusAreaId id, FocusAreaText text) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
        {
            var areas = await moment.Db.FocusAreas.Where(a => a.Council == council).ToListAsync();
            var (number, order) = (areas.Select(a => a.Number).DefaultIfEmpty().Max() + 1, areas.Count + 1);
            var created = FocusArea.Create(moment.By, id, council, number, order, text);
            if (!created.IsRefused(out _) && areas.Find(a => a.Id == id) is { } known)
            {
                return known.Text == created.Value.Text ? Done.Value : new AlreadyEntered(known.Name);
            }

            return created.Map(area =>
            {
                moment.Db.Add(area);
                return Done.Value;
            });
        });

    public Task<Result<Done>> EditAsync(
        Caller caller, CouncilId council, FocusAreaId id, FocusAreaText before, FocusAreaText after) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
            await moment.Db.FocusAreas.FirstOrDefaultAsync(a => a.Id == id && a.Council == council) is { } area
                ? area.Edit(moment.By, before, after)
                : new NotFound());

    /// <summary>Changes problem, cause and goals; <paramref name="before"/> is what the caller saw.</summary>
    public Task<Result<Done>> EditChainAsync(Caller caller, CouncilId council, FocusAreaId id, FocusChain before, FocusChain after) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
            await moment.Db.FocusAreas.FirstOrDefaultAsync(a => a.Id == id && a.Council == council) is { } area
                ? area.EditChain(moment.By, before, after)
                : new NotFound());

    /// <summary>Moves one to an index in the list, from 0.</summary>
    public Task<Result<Done>> MoveAsync(Caller caller, CouncilId council, FocusAreaId id, int place) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
        {
            var areas = await moment.Db.FocusAreas.Where(a => a.Council == council)
                .OrderBy(a => a.Order).ThenBy(a => a.Number).ToListAsync();
            if (areas.Find(a => a.Id == id) is not { } area)
            {
                return new NotFound();
            }

            areas.Remove(area);
            areas.Insert(Math.Clamp(place, 0, areas.Count), area);
            for (var i = 0; i < areas.Count; i++)
            {
                if (areas[i].Place(moment.By, i + 1).IsRefused(out var refusal))
                {
                    return refusal;
                }
            }

            return Done.Value;
        });
}
