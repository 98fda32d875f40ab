using BfaRadet.App.Features.Mail;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Meetings.Summons;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Summons;

/// <summary>A substitute who was asked, and a member who comes after all: what the substitute is told, by letters that are handed over.</summary>
public sealed class ReleasingSubstitutesTests
{
    private const string Substitute = "kommunpolis@exempel.se";

    [Fact]
    public async Task A_question_that_has_not_gone_is_taken_back_and_the_summons_waits_again()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        await SayAsync(made, SummonsAnswer.Declines);
        var asked = (await ToAsync(made)).Last();

        var came = await SayAsync(made, SummonsAnswer.Comes);

        Assert.Equal((false, SubstituteNews.TakenBack), (Assert.Single(came.Substitutes).IsAsked, came.Substitutes[0].News));
        var letters = await ToAsync(made);
        Assert.Equal(2, letters.Count);
        Assert.NotNull(letters.Single(l => l.Id == asked.Id).ReplacedAt);
        Assert.Null(letters.Single(l => l.Id != asked.Id).ReplacedAt);
        Assert.Null((await made.Commands.ReadAsync(letters[0].Secrets[0])).Refusal);
        var shown = (await made.Workspace.Get<LetterQueries>().OfAsync(made.Coordinator, made.Workspace.Council))!.Letters;
        Assert.Equal(LetterState.TakenBack, shown.Single(l => l.Id == asked.Id).State);
    }

    [Fact]
    public async Task One_who_has_got_the_question_is_told_by_letter_and_the_coordinator_sees_who_comes_in_vain()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        await SayAsync(made, SummonsAnswer.Declines);
        await HandOverAsync(made);
        _ = (await made.Commands.AnswerAsync(await made.Workspace.CallerAsync("kommunpolis"), made.Id, SummonsAnswer.Comes)).Value;

        var came = await SayAsync(made, SummonsAnswer.Comes);

        Assert.Contains("behövs inte längre som ersättare: ett brev är skrivet", SummonsWords.Saved("Sparat.", came), StringComparison.Ordinal);
        var letter = (await ToAsync(made)).Last();
        Assert.StartsWith("Du behövs inte som ersättare", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("/svar#", letter.Text, StringComparison.Ordinal);
        var view = (await made.ViewAsync()).Summons!;
        Assert.Empty(view.Asked);
        Assert.Equal(1, view.Expected.Coming);
        Assert.Contains("men behövs inte längre som ersättare", SummonsWords.ComeInVain(view), StringComparison.Ordinal);
        Assert.Equal(1, (await made.PlanOfAsync()).Letters.ByHand - (await made.LettersAsync()).Count(l => l.ToAddress != Substitute && !l.IsDone));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_who_has_said_yes_is_told_by_letter_though_nobody_ticked_the_question_off(bool byLink)
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        await SayAsync(made, SummonsAnswer.Declines);
        _ = byLink
            ? (await made.Commands.AnswerByLinkAsync((await ToAsync(made)).Last().Secrets[0], SummonsAnswer.Comes, "")).Refusal
            : (await made.Commands.AnswerAsync(await made.Workspace.CallerAsync("kommunpolis"), made.Id, SummonsAnswer.Comes)).Refusal;

        var came = await SayAsync(made, SummonsAnswer.Comes);

        Assert.Equal(SubstituteNews.Written, Assert.Single(came.Substitutes).News);
        var letter = (await ToAsync(made)).Last();
        Assert.StartsWith("Du behövs inte som ersättare", letter.Subject, StringComparison.Ordinal);
        Assert.Empty(letter.Enclosures);
        var view = (await made.ViewAsync()).Summons!;
        Assert.Equal("Du behövs inte längre som ersättare: platsen är besatt.", SummonsWords.Own(view, letter.Member!.Value).Text);
    }

    [Fact]
    public async Task Who_flips_back_and_forth_writes_no_more_letters_than_are_needed()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        await SayAsync(made, SummonsAnswer.Declines);
        await HandOverAsync(made);

        await SayAsync(made, SummonsAnswer.Comes);
        var again = await SayAsync(made, SummonsAnswer.Declines);

        Assert.Equal((true, SubstituteNews.TakenBack), (again.Substitutes[0].IsAsked, again.Substitutes[0].News));
        Assert.DoesNotContain(await ToAsync(made), l => !l.IsDone);
        await SayAsync(made, SummonsAnswer.Comes);
        await HandOverAsync(made);
        var asked = await SayAsync(made, SummonsAnswer.Declines);
        Assert.Equal(SubstituteNews.Written, Assert.Single(asked.Substitutes).News);
        Assert.StartsWith("Kan du komma som ersättare?", Assert.Single(await ToAsync(made), l => !l.IsDone).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_meeting_asks_nobody_before_somebody_declines_the_new_time()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        await SayAsync(made, SummonsAnswer.Declines);
        _ = (await made.Workspace.Get<LetterCommands>().HandOverAllAsync(made.Coordinator, made.Workspace.Council, made.Id)).Value;
        made.Workspace.Clock.Move(TimeSpan.FromMinutes(2));

        await made.MoveAsync(ASummonedMeeting.Details with { Date = ASummonedMeeting.Details.Date.AddDays(7) });

        Assert.Empty((await made.ViewAsync()).Summons!.Asked);
        Assert.Contains("Du var tillfrågad som ersättare för Edla Ramberg till den förra tiden.", (await ToAsync(made)).Last().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_who_was_released_before_the_meeting_was_moved_is_in_reserve_again()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        await SayAsync(made, SummonsAnswer.Declines);
        _ = (await made.Commands.AnswerAsync(await made.Workspace.CallerAsync("kommunpolis"), made.Id, SummonsAnswer.Comes)).Value;
        await SayAsync(made, SummonsAnswer.Comes);
        made.Workspace.Clock.Move(TimeSpan.FromMinutes(2));

        await made.MoveAsync(ASummonedMeeting.Details with { Date = ASummonedMeeting.Details.Date.AddDays(7) });

        var letter = (await ToAsync(made)).Last();
        Assert.StartsWith("Flyttat sammanträde: ", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("Du är ersättare. Svara gärna, så vet vi om du kan komma om en ledamot får förhinder.", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Svara på nytt för den nya tiden", letter.Text, StringComparison.Ordinal);
        var view = (await made.ViewAsync()).Summons!;
        Assert.Empty(view.NotNeeded);
        Assert.Equal("", SummonsWords.OfServing(view, letter.Member!.Value));
        var link = (await made.Commands.ReadAsync(letter.Secrets[0])).Value;
        Assert.All([SummonsWords.Own(view, letter.Member!.Value), link.Serving], own => Assert.Equal(
            ("Du är ersättare och behövs om en ledamot får förhinder. Då får du ett brev.", "Kan du komma den nya tiden om du behövs?"), (own.Text, own.Question(isMoved: true))));
        Assert.Equal(
            "Flyttat sammanträde, svara på nytt",
            (await made.Workspace.Get<LetterQueries>().OfAsync(made.Coordinator, made.Workspace.Council))!.Letters.First(l => l.ToAddress == "polis@exempel.se").Occasion);
    }

    [Fact]
    public async Task What_changes_beside_the_time_says_still_who_is_needed_no_more()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        await SayAsync(made, SummonsAnswer.Declines);
        _ = (await made.Commands.AnswerAsync(await made.Workspace.CallerAsync("kommunpolis"), made.Id, SummonsAnswer.Comes)).Value;
        await SayAsync(made, SummonsAnswer.Comes);
        made.Workspace.Clock.Move(TimeSpan.FromMinutes(2));

        await made.MoveAsync(ASummonedMeeting.Details with { Place = "Biblioteket" });

        Assert.Contains("Du behövs inte längre som ersättare. Du får ett nytt brev om du behövs igen.", (await ToAsync(made)).Last().Text, StringComparison.Ordinal);
    }

    private static async Task<Answered> SayAsync(ASummonedMeeting made, SummonsAnswer answer)
    {
        made.Workspace.Clock.Move(TimeSpan.FromMinutes(2));
        return (await made.Commands.AnswerAsync(await made.Workspace.CallerAsync("polis"), made.Id, answer)).Value;
    }

    private static async Task HandOverAsync(ASummonedMeeting made)
    {
        foreach (var letter in (await ToAsync(made)).Where(l => !l.IsDone))
        {
            _ = (await made.Workspace.Get<LetterCommands>().HandOverAsync(made.Coordinator, letter.Id)).Value;
        }
    }

    private static async Task<List<Letter>> ToAsync(ASummonedMeeting made) =>
        [.. (await made.LettersAsync()).Where(l => l.ToAddress == Substitute).OrderBy(l => l.Made)];
}
