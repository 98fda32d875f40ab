using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Quotas;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Needs;

namespace BfaRadet.App.Features.Decisions;

/// <summary>Decisions over the years: the log, and what becomes of each.</summary>
public static class DecisionsFeature
{
    public static IServiceCollection AddDecisions(this IServiceCollection services) => services
        .AddSingleton<DecisionCommands>()
        .AddSingleton<DecisionQueries>()
        .AddSingleton(DecisionSubjects.All)
        .AddSingleton<INeeds, DecisionNeeds>();

    /// <summary>The filtered log as a file, at the log's own address with .csv after it.</summary>
    public static WebApplication MapDecisions(this WebApplication app)
    {
        app.MapGet("/rad/{council:guid}/beslut.csv", async (
            Guid council, HttpContext http, DecisionQueries queries, TimeProvider clock) =>
            Caller.From(http.User) is { } caller
            && await queries.ExportAsync(caller, new CouncilId(council), DecisionFilter.Parse(http.Request.QueryString.ToString()))
                is { } export
                ? Results.File(
                    DecisionCsv.Write(export.Rows, export.Areas), "text/csv; charset=utf-8",
                    $"beslutslogg-{SwedishDates.Iso(clock.Today())}.csv")
                : Results.NotFound()).OneFileAtATime();
        return app;
    }
}
