using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.FollowUp.Dispatch;
using BfaRadet.App.Features.FollowUp.HandingOver;
using BfaRadet.App.Features.FollowUp.Importing;
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
        .AddSingleton<LogImportQueries>()
        .AddSingleton<LogImportCommands>()
        .AddSingleton(LogSubjects.All)
        .AddSingleton<INeeds, DecisionNeeds>()
        .AddSingleton<INeeds, ReminderNeeds>()
        .AddSingleton<INeeds, LeaverNeeds>()
        .AddSingleton<ReminderLetters>()
        .AddSingleton<ReminderPreviews>()
        .AddSingleton(new PagePart(PagePlace.ReminderSettings, typeof(ComingRemindersPart)))
        .AddSingleton(new PagePart(PagePlace.Letters, typeof(ComingRemindersPart)))
        .AddSingleton<ReportLinks>()
        .AddSingleton<DecisionDispatch>()
        .AddSingleton<HandOverLetters>()
        .AddSingleton<HandOverCommands>()
        .AddSingleton<HandOverQueries>()
        .AddHostedService<ReminderWork>()
        .AddSingleton(new NavigationLine(20, "Beslutslogg", DecisionAddresses.Log))
        .AddSingleton(new NavigationLine(30, "Fokusområden", FocusAreaAddresses.List));

    /// <summary>The filtered log as a file, at the log's own address with .csv, .xlsx or .json after it.</summary>
    public static WebApplication MapFollowUp(this WebApplication app)
    {
        app.MapGet("/rad/{council:guid}/beslut.{kind}", async (
            Guid council, string kind, HttpContext http, DecisionQueries queries, TemporaryFiles files, TimeProvider clock) =>
            DecisionFiles.Kinds.TryGetValue(kind, out var type) && Caller.From(http.User) is { } caller
            && await queries.ExportAsync(caller, new CouncilId(council), DecisionFilter.Parse(http.Request.QueryString.ToString()))
                is { } export
                ? await SendAsync(kind, type, export, files, clock.Today())
                : Results.NotFound()).OneFileAtATime();
        app.MapGet("/rad/{council:guid}/fokusomraden/{area:guid}/indikatorer.csv", async (Guid council, Guid area, HttpContext http, FocusAreaQueries queries) =>
            Caller.From(http.User) is { } caller && await queries.FindAsync(caller, new CouncilId(council), new FocusAreaId(area)) is { } view
                ? Results.File(IndicatorCsv.Write(view.Indicators), "text/csv; charset=utf-8", $"indikatorer-{FocusAreaWords.Number(view.Area.Number)}.csv")
                : Results.NotFound()).OneFileAtATime();
        return app;
    }

    // Written to disk first: a failure on the way is an answer then, and not half a file.
    private static async Task<IResult> SendAsync(string kind, string type, DecisionExport export, TemporaryFiles files, DateOnly today)
    {
        var file = files.Open();
        try
        {
            await DecisionFiles.WriteAsync(kind, export, today, file);
            file.Position = 0;
            return Results.File(file, type, $"beslutslogg-{SwedishDates.Iso(today)}.{kind}");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
