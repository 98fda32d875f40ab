using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Writing;
using BfaRadet.Tests.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Publishing;

public sealed class PublishingMinutesTests
{
    private static readonly DateOnly _today = new(2026, 4, 1);
    private static readonly DateTimeOffset _now = new(2026, 4, 1, 10, 0, 0, TimeSpan.FromHours(2));

    private readonly Publication _publication = Publication.Of(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), new(2026, 3, 11));
    private AdoptedMinutes? _minutes = Saying("Ring 0530-181 00 om bilen.");

    [Fact]
    public void What_the_guard_asks_about_is_answered_or_left_out_first()
    {
        Assert.Equal(new PublicationRefusal.Unanswered(1), Publish());

        Assert.Null(_publication.Answer(AMeeting.Secretary, _minutes, Findings()[0], _now).Refusal);

        Assert.Null(Publish());
        Assert.Equal(AMeeting.Secretary.Name, _publication.Answers[0].By);
        Assert.True(_publication.IsShownOn(_today));
    }

    [Fact]
    public void A_personal_number_cannot_be_answered_away()
    {
        _minutes = Saying($"Beslutet gäller {ATestNumber.With("-")}.");

        Assert.Equal(new PublicationRefusal.NumberCannotStay(), _publication.Answer(AMeeting.Secretary, _minutes, Findings()[0], _now).Refusal);
        Assert.Equal(new PublicationRefusal.NumbersLeft(1), Publish());
        Assert.Null(Exclude(ATestNumber.With("-")));

        Assert.Null(Publish());
    }

    [Fact]
    public void A_number_that_a_character_nobody_sees_parts_is_found()
    {
        var number = ATestNumber.With("-");
        _minutes = Saying($"Gäller {number[..3]}\u200b{number[3..]}.");

        Assert.Equal(new PublicationRefusal.NumbersLeft(1), Publish());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_number_over_two_lines_or_two_cells_is_found_and_left_out_piece_by_piece(bool inCells)
    {
        var number = ATestNumber.With("");
        RichTextBlock.Cell Cell(string words) => new(false, 1, 1, [Line(words)]);
        RichTextBlock[] text = inCells
            ? [new RichTextBlock.Table([new([Cell(number[..6]), Cell(number[6..])])])]
            : [Line($"Gäller {number[..6]}"), Line($"{number[6..]}, enligt listan.")];
        _minutes = new(ARecord.Saying(text), 1, IsReopened: false);

        var found = Assert.Single(Findings());
        Assert.Equal((GuardKind.PersonalIdentityNumber, $"{number[..6]}\n{number[6..]}"), (found.Kind, found.Words));
        Assert.Equal(found.Words, found.Line.Substring(found.Start, found.Words.Length));
        Assert.Equal(new PublicationRefusal.NumbersLeft(1), Publish());

        Assert.Null(Exclude(found.Words));
        Assert.Empty(Findings());
    }

    [Fact]
    public void Figures_in_cells_of_their_own_are_no_number()
    {
        var number = ATestNumber.With("");
        _minutes = new(ARecord.Saying(new RichTextBlock.Table([new([.. new[] { number[..2], number[2..6], number[6..] }
            .Select(words => new RichTextBlock.Cell(false, 1, 1, [Line(words)]))])])), 1, IsReopened: false);

        Assert.Empty(Findings());
    }

    [Fact]
    public void Every_place_is_guarded()
    {
        var number = ATestNumber.With("-");

        var places = PublicationGuard.Read(ARecord.With(() => number), [], _today).Where(f => f.IsRefused).Select(f => f.Place.Part).Distinct();

        Assert.Equal(Enum.GetValues<RecordPart>().Order(), places.Order());
    }

    [Fact]
    public void Other_words_in_the_line_ask_again()
    {
        _ = _publication.Answer(AMeeting.Secretary, _minutes, Findings()[0], _now).Value;

        _minutes = Saying("Ring 0530-181 00 om cykeln.", seal: 2);

        Assert.Equal(new PublicationRefusal.Unanswered(1), Publish());
    }

    [Fact]
    public void Words_that_are_left_out_in_one_paragraf_and_stand_in_another_are_answered_first()
    {
        var empty = ARecord.With(() => "");
        var (first, second) = (empty.Sections[0] with { Conflicts = [new("Sixten Lövhult", "")] }, empty.Sections[1] with { Conflicts = [new("Ordet gick till Sixten Lövhult", "")] });
        _minutes = new(empty with { Sections = [first, second] }, 1, IsReopened: false);
        _ = _publication.Exclude(AMeeting.Secretary, _minutes, ARecord.First, "Sixten Lövhult", SecrecyGround.PersonalData, () => new(Guid.CreateVersion7())).Value;

        var asked = Assert.Single(Findings());
        Assert.Equal((ARecord.Second, GuardKind.LeftOutElsewhere, "Sixten Lövhult"), (asked.Place.Item, asked.Kind, asked.Words));
        Assert.Equal("Sixten Lövhult", asked.Line.Substring(asked.Start, asked.Words.Length));
        Assert.Equal(new PublicationRefusal.Unanswered(1), Publish());

        Assert.Null(_publication.Answer(AMeeting.Secretary, _minutes, asked, _now).Refusal);
        Assert.Null(Publish());
        _ = _publication.AskAgain(AMeeting.Secretary, asked).Value;
        _ = _publication.Exclude(AMeeting.Secretary, _minutes, ARecord.Second, "Lövhult", SecrecyGround.PersonalData, () => new(Guid.CreateVersion7())).Value;
        Assert.DoesNotContain(Findings(), f => f.Place.Item == ARecord.Second);
    }

    [Fact]
    public void An_answer_can_be_taken_back()
    {
        _ = _publication.Answer(AMeeting.Secretary, _minutes, Findings()[0], _now).Value;

        _ = _publication.AskAgain(AMeeting.Chair, Findings()[0]).Value;

        Assert.Equal(new PublicationRefusal.Unanswered(1), Publish());
    }

    [Theory]
    [InlineData("Farthinder", typeof(PublicationRefusal.QuoteNotFound))]
    [InlineData("R", typeof(PublicationRefusal.QuoteTooShort))]
    [InlineData(" \n ", typeof(EmptyText))]
    public void A_quote_that_cannot_be_left_out_is_refused(string quote, Type why)
    {
        Assert.IsType(why, Exclude(quote));
        Assert.Empty(_publication.Exclusions);
    }

    [Fact]
    public void A_selection_over_two_lines_is_left_out_line_by_line()
    {
        _minutes = new(ARecord.Saying(Line("Olle Vass"), Line("Edla Ramberg")), 1, IsReopened: false);

        Assert.Null(Exclude("Olle Vass\nEdla Ramberg"));

        Assert.Equal(["Olle Vass", "Edla Ramberg"], _publication.Exclusions.Select(e => e.Quote));
    }

    [Fact]
    public void The_same_twice_is_once()
    {
        _ = Exclude("om bilen");
        _ = Exclude("om bilen");

        Assert.Single(_publication.Exclusions);
        Assert.Single(_publication.Events);
    }

    [Fact]
    public void Minutes_reopened_meanwhile_are_not_published()
    {
        _minutes = Saying("Inget särskilt.") with { IsReopened = true };

        Assert.Equal(new PublicationRefusal.Reopened(), Publish());
    }

    [Fact]
    public void Nothing_adopted_is_nothing_to_publish()
    {
        _minutes = null;

        Assert.Equal(new PublicationRefusal.NotAdopted(), Publish(seal: 0));
    }

    [Fact]
    public void Who_reviewed_an_earlier_wording_is_told()
    {
        _minutes = Saying("Inget särskilt.", seal: 2);

        Assert.Equal(new PublicationRefusal.AnotherWording(1, 2), Publish(seal: 1));
    }

    [Fact]
    public void A_review_somebody_changed_meanwhile_is_looked_at_again()
    {
        _minutes = Saying("Olle Vass.");
        _ = Exclude("Olle Vass");
        var seen = _publication.Version;
        _publication.TakeEvents();
        _ = _publication.Include(AMeeting.Chair, _publication.Exclusions[0].Id).Value;

        Assert.Equal(new PublicationRefusal.ReviewChanged(), Publish(version: seen));
    }

    [Fact]
    public void An_exclusion_that_the_new_wording_has_lost_stops_it()
    {
        _minutes = Saying("Olle Vass.");
        _ = Exclude("Olle Vass");

        _minutes = Saying("En person.", seal: 2);

        Assert.Equal(new PublicationRefusal.QuoteNotFound("Olle Vass"), Publish());
    }

    [Theory]
    [InlineData("2026-04-01")]
    [InlineData("2020-01-01")]
    [InlineData("2036-04-02")]
    public void It_is_taken_away_on_a_day_to_come(string day)
    {
        _minutes = Saying("Inget särskilt.");

        Assert.IsType<PublicationRefusal.RemovalOutOfRange>(Publish(DateOnly.Parse(day, null)));
    }

    [Fact]
    public void It_is_not_shown_from_its_day()
    {
        _minutes = Saying("Inget särskilt.");
        _ = Publish(_today.AddDays(10));

        Assert.True(_publication.IsShownOn(_today.AddDays(9)));
        Assert.False(_publication.IsShownOn(_today.AddDays(10)));
        Assert.False(_publication.IsShownOn(_today.AddDays(-1)));
    }

    [Fact]
    public void Withdrawing_takes_it_away_at_once_and_says_why()
    {
        _minutes = Saying("Inget särskilt.");
        _ = Publish();

        Assert.IsType<EmptyText>(_publication.Withdraw(AMeeting.Chair, " ", _now).Refusal);
        Assert.Equal(new HoldsPersonalNumber("WithdrawnReason"), _publication.Withdraw(AMeeting.Chair, ATestNumber.With("-"), _now).Refusal);
        Assert.Null(_publication.Withdraw(AMeeting.Chair, "Fel namn", _now).Refusal);

        Assert.False(_publication.IsShownOn(_today));
        Assert.Null(Publish());
        Assert.True(_publication.IsShownOn(_today));
    }

    [Fact]
    public void What_was_never_published_cannot_be_withdrawn()
    {
        Assert.Equal(new PublicationRefusal.NotPublished(), _publication.Withdraw(AMeeting.Chair, "Fel", _now).Refusal);
    }

    [Fact]
    public void The_copy_keeps_its_bytes_and_address_when_the_review_goes_on()
    {
        _minutes = Saying("Olle Vass.");
        _ = Publish(address: "2026-03-11");
        var (hash, bytes) = (_publication.PublicHash, _publication.PublicBytes);

        _ = Exclude("Olle Vass");

        Assert.Equal((hash, bytes), (_publication.PublicHash, _publication.PublicBytes));
        Assert.Null(Publish(address: "2026-03-11-2"));
        Assert.NotEqual(hash, _publication.PublicHash);
        Assert.Equal("2026-03-11", _publication.Address);
    }

    [Fact]
    public void Members_do_not_publish()
    {
        var refusal = _publication.Exclude(AMeeting.Member, _minutes, ARecord.First, "bilen", ARecord.Social, NewId).Refusal;

        Assert.Equal(new NotYourDuty(Publication.Publishers), refusal);
        Assert.IsType<NotYourDuty>(_publication.Withdraw(AMeeting.Member, "Nej", _now).Refusal);
    }

    private Refusal? Publish(DateOnly? until = null, int? seal = null, int? version = null, string address = "2026-03-11") =>
        _publication.Publish(
            AMeeting.Secretary, _minutes, (seal ?? _minutes!.Seal, version ?? _publication.Version), until ?? _today.AddYears(2), _today,
            address, RecordJson.Write, _now).Refusal;

    private Refusal? Exclude(string quote) =>
        _publication.Exclude(AMeeting.Secretary, _minutes, ARecord.First, quote, ARecord.Social, NewId).Refusal;

    private IReadOnlyList<PublicFinding> Findings() => PublicationGuard.Read(_minutes!.Record, _publication.Exclusions, _today);

    private static ExclusionId NewId() => new(Guid.CreateVersion7());

    private static AdoptedMinutes Saying(string text, int seal = 1) => new(ARecord.Saying(Line(text)), seal, IsReopened: false);

    private static RichTextBlock.Paragraph Line(string text) => new([new RichTextInline.Run(text)]);
}
