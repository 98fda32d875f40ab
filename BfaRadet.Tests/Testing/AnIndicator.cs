using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.FocusAreas.Indicators;
using BfaRadet.Domain.FocusAreas.Indicators;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BfaRadet.Tests.Testing;

/// <summary>An indicator with values, in the council's first focus area.</summary>
internal static class AnIndicator
{
    public static IndicatorText Speed { get; } = new(
        "Andel som kör för fort på Storgatan", IndicatorKind.Share, "%", "mätning vecka 20", 46, new DateOnly(2022, 5, 20), 35, TargetDirection.AtMost, new DateOnly(2027, 12, 31));

    public static async Task<FocusAreaId> AddAsync(IServiceProvider services, Caller preparer, CouncilId council)
    {
        await using var db = services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContext();
        var area = await db.FocusAreas.Where(a => a.Council == council).OrderBy(a => a.Number).Select(a => a.Id).FirstAsync();
        var (commands, id) = (services.GetRequiredService<IndicatorCommands>(), new IndicatorId(Guid.CreateVersion7()));
        _ = (await commands.CreateAsync(preparer, council, area, id, Speed)).Value;
        _ = (await commands.EnterAsync(preparer, council, id, [new(Period.Year(2023), 45.5m), new(Period.Year(2024), 44), new(Period.Year(2025), 41)])).Value;
        return area;
    }
}
