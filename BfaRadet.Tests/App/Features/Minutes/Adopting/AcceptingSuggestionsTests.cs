using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using BfaRadet.Domain.Writing;
using BfaRadet.Tests.Testing;
using System.Text.Json;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Adopting;

public sealed class AcceptingSuggestionsTests : IAsyncLifetime
{
    private ToAdjust _minutes = default!;

    public async ValueTask InitializeAsync()
    {
        _minutes = await ToAdjust.OpenAsync();
        _ = (await _minutes.Commands.SendForReviewAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id)).Value;
    }

    public ValueTask DisposeAsync() => _minutes.DisposeAsync();

    [Fact]
    public async Task An_accepted_suggestion_stands_in_the_text_as_a_change_by_the_one_who_accepted()
    {
        var note = await SuggestAsync("sex genomförda", "sju genomförda");

        var accepted = await _minutes.Review.AcceptAsync(await _minutes.CallerAsync("ordforande"), _minutes.Id, note);

        Assert.Null(accepted.Refusal);
        var view = (await _minutes.ViewAsync())!;
        Assert.Contains("förra året är sju genomförda, tre försenade", view.Record.Sections[1].Text.PlainText, StringComparison.Ordinal);
        Assert.Equal((ReviewAnswer.Accepted, (await _minutes.CallerAsync("ordforande")).Name), (view.Notes[0].Answer, view.Notes[0].AnsweredBy));
    }

    [Fact]
    public async Task An_accepted_suggestion_on_a_decision_gives_the_decision_other_words_and_leaves_a_trace()
    {
        var (item, decision) = await DecisionAsync();
        var (first, rest) = (decision.Text.Split(' ')[0], decision.Text[decision.Text.IndexOf(' ', StringComparison.Ordinal)..]);
        var note = await SuggestAsync(decision.Text, "Nya" + rest, item);

        var accepted = await _minutes.Review.AcceptAsync(await _minutes.CallerAsync("ordforande"), _minutes.Id, note);

        Assert.Null(accepted.Refusal);
        var view = (await _minutes.ViewAsync())!;
        Assert.Equal("Nya" + rest, view.Record.Sections[item].Decisions.Single(d => d.Id == decision.Id).Text);
        Assert.Equal(ReviewAnswer.Accepted, view.Notes[0].Answer);
        var told = (await _minutes.Workspace.Get<DecisionQueries>().FindAsync(await _minutes.CallerAsync("polis"), _minutes.Workspace.Council, decision.Id))!.History[^1].Did;
        Assert.Contains($"ordalydelsen från ”{first}", told, StringComparison.Ordinal);
        Assert.Contains("till ”Nya ", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_whose_words_are_others_by_now_keeps_them()
    {
        var (item, decision) = await DecisionAsync();
        var (one, other) = (await SuggestAsync(decision.Text, "Nya ord.", item), await SuggestAsync(decision.Text, "Andra ord.", item));
        _ = (await _minutes.Review.AcceptAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id, one)).Value;

        var refused = (await _minutes.Review.AcceptAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id, other)).Refusal;

        Assert.Equal(new AdjustmentRefusal.WordsNotFound(decision.Text, 0), refused);
        Assert.Equal("Nya ord.", (await _minutes.ViewAsync())!.Record.Sections[item].Decisions.Single(d => d.Id == decision.Id).Text);
    }

    [Fact]
    public async Task Words_that_are_gone_meanwhile_are_told_and_the_suggestion_stays()
    {
        var (one, other) = (await SuggestAsync("sex genomförda", "sju genomförda"), await SuggestAsync("är sex", "är åtta"));
        _ = (await _minutes.Review.AcceptAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id, one)).Value;

        var refused = (await _minutes.Review.AcceptAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id, other)).Refusal;

        Assert.Equal(new AdjustmentRefusal.WordsNotFound("är sex", 0), refused);
        Assert.Equal(ReviewAnswer.Open, (await _minutes.ViewAsync())!.Notes[1].Answer);
    }

    [Fact]
    public async Task Two_who_accept_it_at_once_change_the_text_once()
    {
        var note = await SuggestAsync("sex genomförda", "sex genomförda i tid");

        var answers = await Task.WhenAll(new[] { "sekreterare", "ordforande" }.Select(async key =>
            await _minutes.Review.AcceptAsync(await _minutes.CallerAsync(key), _minutes.Id, note)));

        Assert.Contains(answers, a => a.Refusal is null);
        var text = (await _minutes.ViewAsync())!.Record.Sections[1].Text.PlainText;
        Assert.Contains("sex genomförda i tid, tre försenade", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_redacted_is_gone_from_what_the_review_quoted()
    {
        _ = await SuggestAsync("sex genomförda", "sju genomförda");
        var chair = await JoinAsChairAsync();
        var text = (await _minutes.Workspace.Get<DocumentHistory>().AtAsync(chair, chair.Document.Version)).Text;
        using var step = JsonDocument.Parse(QuotedWords.Replacing(text, "sex genomförda", "").Value);
        var (from, to) = (step.RootElement[0].GetProperty("from").GetInt32(), step.RootElement[0].GetProperty("to").GetInt32());

        _ = (await _minutes.Workspace.Get<WritingEngine>().RedactAsync(chair, chair.Document.Version, from, to)).Value;

        var view = (await _minutes.ViewAsync())!;
        Assert.Equal((MinutesOwner.RedactedQuote, MinutesOwner.RedactedQuote), (view.Notes[0].Quote, view.Notes[0].Suggestion));
        Assert.Contains("förra året är Frågan har flyttats till ett annat forum., tre", view.Record.Sections[1].Text.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_was_locked_a_moment_ago_is_not_redacted()
    {
        var chair = await JoinAsChairAsync();
        // Nobody looks its rights up again.
        var late = new Participant("late", "late", chair.Caller, chair.Member, chair.Name, chair.Document) { Rights = chair.Rights };
        _ = (await _minutes.SendAsync()).Value;

        var refused = (await _minutes.Workspace.Get<WritingEngine>().RedactAsync(late, late.Document.Version, 1, 5)).Refusal;

        Assert.True(late.Rights.Redact);
        Assert.Equal(new WritingRefused(WritingTexts.Locked), refused);
    }

    [Fact]
    public async Task A_member_accepts_nothing_and_nobody_in_a_locked_text()
    {
        var note = await SuggestAsync("sex genomförda", "sju genomförda");

        Assert.IsType<NotYourDuty>((await _minutes.Review.AcceptAsync(await _minutes.CallerAsync("skola"), _minutes.Id, note)).Refusal);
        _ = (await _minutes.SendAsync()).Value;
        Assert.IsType<AdjustmentRefusal.TextIsLocked>((await _minutes.Review.AcceptAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id, note)).Refusal);
    }

    [Fact]
    public async Task A_paragraf_emptied_after_the_review_is_told_of()
    {
        var text = (await _minutes.ViewAsync())!.Record.Sections[3].Text.PlainText;
        var note = await SuggestAsync(text, "", 3);

        _ = (await _minutes.Review.AcceptAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id, note)).Value;

        Assert.Contains((await _minutes.ViewAsync())!.Gaps, g => g is MissingInMinutes.EmptiedAfterReview gap && gap.Item == _minutes.Items[3]);
    }

    [Theory]
    [InlineData("41 km/h", 1)]
    [InlineData("km", 2)]
    [InlineData("första raden\nandra", 1)]
    [InlineData("stycke andra", 0)]
    [InlineData("", 0)]
    public void Words_are_counted_within_a_paragraph(string quote, int times)
    {
        var document = new RichText(
        [
            new RichTextBlock.Paragraph([new RichTextInline.Run("41 "), new RichTextInline.Run("km/h", Bold: true), new RichTextInline.Break(), new RichTextInline.Run("en km")]),
            new RichTextBlock.List(false, 1, [new RichTextBlock.Item([new RichTextBlock.Paragraph([new RichTextInline.Run("första raden"), new RichTextInline.Break(), new RichTextInline.Run("andra stycke")])])]),
            new RichTextBlock.Paragraph([new RichTextInline.Run("andra")]),
        ]).ToJson();

        Assert.Equal(times, QuotedWords.Count(document, quote));
    }

    private async Task<Participant> JoinAsChairAsync()
    {
        var (participants, document) = (_minutes.Workspace.Get<Participants>(), _minutes.Items[1].ToDocument());
        Assert.NotNull(await participants.JoinAsync("chair", await _minutes.CallerAsync("ordforande"), _minutes.Id.ToParent(), document, TestContext.Current.CancellationToken));
        return participants.Find("chair", document)!;
    }

    private async Task<(int Item, RecordDecision Decision)> DecisionAsync() => (await _minutes.ViewAsync())!.Record.Sections
        .Select((section, at) => (at, section.Decisions)).Where(s => s.Decisions.Count > 0).Select(s => (s.at, s.Decisions[0])).First();

    private async Task<ReviewNoteId> SuggestAsync(string quote, string words, int item = 1)
    {
        var id = new ReviewNoteId(Guid.CreateVersion7());
        var result = await _minutes.Review.NoteAsync(await _minutes.CallerAsync("skola"), _minutes.Id, id, _minutes.Items[item], quote, "", words);
        Assert.Null(result.Refusal);
        return id;
    }
}
