using BfaRadet.App.Data;
using BfaRadet.App.Data.Links;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Summons;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Summons;

/// <summary>The page of a letter's link, as a browser without a script sends it.</summary>
public sealed class AnsweringByFormTests
{
    [Fact]
    public async Task Enter_without_a_choice_answers_nothing_and_says_what_to_do()
    {
        await using var app = new AnApp("Development");
        var (secret, visitor) = (await SummonAsync(app), app.Visitor());

        var form = await (await visitor.SendAsync("/svar", "kod", ("Code", secret))).TextAsync();
        var entered = await (await AnswerAsync(visitor, secret, ("Reason", "Kanske sjuk"))).TextAsync();
        var after = await AnswerOfAsync(app, secret);

        // Nobody can take part from elsewhere in this meeting.
        Assert.Equal(2, Regex.Count(form, "type=\"radio\" name=\"Answer\"", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.DoesNotMatch(new Regex("type=\"radio\" name=\"Answer\"[^>]*checked", RegexOptions.None, TimeSpan.FromSeconds(1)), form);
        Assert.True(form.IndexOf("name=\"Answer\"", StringComparison.Ordinal) < form.IndexOf("name=\"Reason\"", StringComparison.Ordinal));
        Assert.Contains("Välj om du kommer", entered, StringComparison.Ordinal);
        Assert.Contains("Kanske sjuk", entered, StringComparison.Ordinal);
        Assert.Null(after);
        var two = await (await AnswerAsync(visitor, secret, ("Answer", "Comes,Declines"))).TextAsync();
        Assert.Contains("Välj om du kommer", two, StringComparison.Ordinal);
        Assert.Null(await AnswerOfAsync(app, secret));
    }

    [Fact]
    public async Task A_choice_is_saved_and_the_link_shows_it_when_it_is_opened_again()
    {
        await using var app = new AnApp("Development");
        var (secret, visitor) = (await SummonAsync(app), app.Visitor());

        var thanks = await (await AnswerAsync(visitor, secret, ("Answer", "ComesRemotely"), ("Reason", ""))).TextAsync();
        var again = await (await visitor.SendAsync("/svar", "kod", ("Code", secret))).TextAsync();

        Assert.Contains("Tack för ditt svar", thanks, StringComparison.Ordinal);
        Assert.Equal(SummonsAnswer.ComesRemotely, await AnswerOfAsync(app, secret));
        Assert.All([thanks, again], page => Assert.Matches(
            new Regex("type=\"radio\" name=\"Answer\"[^>]*value=\"ComesRemotely\"[^>]*checked", RegexOptions.None, TimeSpan.FromSeconds(1)), page));
        // The tab forgets the code when a page that was sent has no field for it.
        Assert.Contains("name=\"Code\"", thanks, StringComparison.Ordinal);
        Assert.DoesNotContain("data-code", thanks, StringComparison.Ordinal);
        Assert.Matches(new Regex("Du har svarat: <strong[^>]*>Kommer på distans</strong>", RegexOptions.None, TimeSpan.FromSeconds(1)), again);
    }

    [Theory]
    [InlineData("Sal A", "", null, false)]
    [InlineData("Sal A", "https://mote.exempel.se/1", null, true)]
    [InlineData("Teams", "", null, true)]
    [InlineData("Sal A och på distans", "", null, true)]
    [InlineData("Sal A", "", SummonsAnswer.ComesRemotely, true)]
    public void From_elsewhere_is_offered_where_there_is_a_way_or_it_was_answered(string place, string link, SummonsAnswer? answered, bool offered)
    {
        var details = new MeetingDetails(new DateOnly(2026, 3, 25), new TimeOnly(15, 0), new TimeOnly(17, 0), place, link);

        Assert.Equal(offered, SummonsWords.Choices(details.HasRemote(), answered).Contains(SummonsAnswer.ComesRemotely));
    }

    private static Task<HttpResponseMessage> AnswerAsync(Visitor visitor, string secret, params (string Name, string Value)[] fields) =>
        visitor.SendAsync("/svar", "svara", [("Code", secret), .. fields]);

    private static async Task<SummonsAnswer?> AnswerOfAsync(AnApp app, string secret) =>
        (await app.Services.GetRequiredService<SummonsCommands>().ReadAsync(secret)).Value.Answer;

    // A meeting a week ahead, summoned to; the secret of one member's link.
    private static Task<string> SummonAsync(AnApp app) => app.InScopeAsync(async services =>
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        var (council, now) = (await db.Councils.FirstAsync(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var today = DateOnly.FromDateTime(now.DateTime);
        var by = new Actor(council.Members[0].Id, "Samordnaren", Duties.Coordinator, today);
        var meeting = Meeting.Plan(by, new MeetingId(Guid.CreateVersion7()), council.Id, new MeetingDetails(today.AddDays(7), new TimeOnly(15, 0), new TimeOnly(17, 0), "Sal A")).Value;
        _ = meeting.Agenda.AddItem(by, new AgendaItemId(Guid.CreateVersion7()), new AgendaItemText(AgendaItemKind.Information, "Läget")).Value;
        var (content, summons) = (SummonsContent.Of(meeting, meeting.RollOf(council)), MeetingSummons.Of(meeting));
        _ = summons.Send(by, meeting, content, content, now).Value;
        db.AddRange(meeting, summons);
        var secret = db.MakeLink(SummonsLetters.Purpose with { Lifetime = TimeSpan.FromDays(7) }, SummonsLetters.TargetOf(meeting.Id, content.Called[0].Member), now, council.Id);
        await services.GetRequiredService<Changes>().SaveAsync(db, by, now);
        return secret;
    });
}
