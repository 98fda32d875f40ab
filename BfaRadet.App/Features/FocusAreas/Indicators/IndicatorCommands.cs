using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.FocusAreas.Indicators;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FocusAreas.Indicators;

/// <summary>Commands for the indicators of focus areas.</summary>
public sealed class IndicatorCommands(Changes changes)
{
    /// <summary>Creates one, last in its area. Idempotent by id.</summary>
    public Task<Result<Done>> CreateAsync(Caller caller, CouncilId council, FocusAreaId area, IndicatorId id, IndicatorText text) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
        {
            if (!await moment.Db.FocusAreas.AnyAsync(a => a.Id == area && a.Council == council))
            {
                return new NotFound();
            }

            var others = await moment.Db.Set<Indicator>().Where(i => i.Area == area).ToListAsync();
            var created = Indicator.Create(moment.By, id, council, area, others.Select(i => i.Order).DefaultIfEmpty().Max() + 1, text);
            if (!created.IsRefused(out _) && others.Find(i => i.Id == id) is { } known)
            {
                return known.Text == created.Value.Text ? Done.Value : new AlreadyEntered(known.Name);
            }

            return created.Map(indicator =>
            {
                moment.Db.Add(indicator);
                return Done.Value;
            });
        });

    /// <summary>Changes the content; <paramref name="before"/> is what the caller saw.</summary>
    public Task<Result<Done>> EditAsync(Caller caller, CouncilId council, IndicatorId id, IndicatorText before, IndicatorText after) =>
        ToIndicatorAsync(caller, council, id, (indicator, moment) => indicator.Edit(moment.By, before, after));

    /// <summary>Enters values, all or none.</summary>
    public Task<Result<Done>> EnterAsync(Caller caller, CouncilId council, IndicatorId id, ValueList<EnteredValue> values) =>
        ToIndicatorAsync(caller, council, id, (indicator, moment) => indicator.Enter(moment.By, values, moment.At));

    private Task<Result<Done>> ToIndicatorAsync(Caller caller, CouncilId council, IndicatorId id, Func<Indicator, Changes.Moment, Result<Done>> ask) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
            await moment.Db.Set<Indicator>().FirstOrDefaultAsync(i => i.Id == id && i.Council == council) is { } indicator ? ask(indicator, moment) : new NotFound());
}
