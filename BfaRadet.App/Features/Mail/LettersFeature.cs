using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Quotas;
using BfaRadet.App.Mail;
using BfaRadet.App.Ui.Layout;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Features.Mail;

/// <summary>The pages of letters: what was sent, what waits, and what somebody hands over.</summary>
public static class LettersFeature
{
    public static IServiceCollection AddLetters(this IServiceCollection services) => services
        .AddSingleton<LetterQueries>()
        .AddSingleton<LetterCommands>()
        .AddSingleton<OwnLetterChoices>()
        .AddSingleton<INeeds, LetterNeeds>()
        .AddSingleton(new NavigationLine(45, "Utskick", LetterAddresses.Of) { For = Council.Keepers });

    /// <summary>A letter as a file.</summary>
    public static WebApplication MapLetters(this WebApplication app)
    {
        app.MapGet("/utskick/{letter:guid}.eml", async (Guid letter, HttpContext http, LetterQueries queries) =>
            Caller.From(http.User) is { } caller && await queries.FileAsync(caller, letter, http.RequestAborted) is var (bytes, name)
                ? Results.File(bytes, "message/rfc822", name)
                : Results.NotFound()).OneFileAtATime();
        app.MapGet("/rad/{council:guid}/utskick/{meeting:guid}.zip", async (Guid council, Guid meeting, HttpContext http, LetterQueries queries) =>
            Caller.From(http.User) is { } caller
                && await queries.ZipAsync(caller, new CouncilId(council), new MeetingId(meeting), http.RequestAborted) is { } bytes
                ? Results.File(bytes, "application/zip", "brev-att-lamna.zip")
                : Results.NotFound()).OneFileAtATime();
        return app;
    }
}
