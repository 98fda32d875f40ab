using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.FollowUp.Dispatch;
using BfaRadet.App.Features.FollowUp.Indicators;
using BfaRadet.App.Features.FollowUp.Reminders;
using BfaRadet.App.Identity.Quotas;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Layout;
using BfaRadet.App.Ui.Needs;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>
/// The log of decisions, a decision's page and the pages of focus areas, with the meetings and minutes they come from. It
/// depends on those features; decisions and focus areas do not depend on it.
/// </summary>
public static class FollowUpFeature
{
    public static IServiceCollection AddFollowUp(this IServiceCollection services) => services
        .AddSingleton<DecisionQueries>()
        .AddSingleton<FocusAreaQueries>()
        .AddSingleton<INeeds, DecisionNeeds>()
        .AddSingleton<INeeds, ReminderNeeds>()
        .AddSingleton<ReminderLetters>()
        .AddSingleton<ReportLinks>()
        .AddSingleton<DecisionDispatch>()
        .AddHostedService<ReminderWork>()
        .AddSingleton(new NavigationLine(20, "Beslutslogg", DecisionAddresses.Log))
        .AddSingleton(new NavigationLine(30, "Fokusområden", FocusAreaAddresses.List));

    /// <summary>The filtered log as a file, at the log's own address with .csv after it.</summary>
    public static WebApplication MapFollowUp(this WebApplication app)
    {
        app.MapGet("/rad/{council:guid}/beslut.csv", async (
            Guid council, HttpContext http, DecisionQueries queries, TimeProvider clock) =>
            Caller.From(http.User) is { } caller
            && await queries.ExportAsync(caller, new CouncilId(council), DecisionFilter.Parse(http.Request.QueryString.ToString()))
                is { } export
                ? Results.File(
                    DecisionCsv.Write(export.Rows, export.Areas, clock.Today()), "text/csv; charset=utf-8",
                    $"beslutslogg-{SwedishDates.Iso(clock.Today())}.csv")
                : Results.NotFound()).OneFileAtATime();
        app.MapGet("/rad/{council:guid}/fokusomraden/{area:guid}/indikatorer.csv", async (Guid council, Guid area, HttpContext http, FocusAreaQueries queries) =>
            Caller.From(http.User) is { } caller && await queries.FindAsync(caller, new CouncilId(council), new FocusAreaId(area)) is { } view
                ? Results.File(IndicatorCsv.Write(view.Indicators), "text/csv; charset=utf-8", $"indikatorer-{FocusAreaWords.Number(view.Area.Number)}.csv")
                : Results.NotFound()).OneFileAtATime();
        return app;
    }
}
