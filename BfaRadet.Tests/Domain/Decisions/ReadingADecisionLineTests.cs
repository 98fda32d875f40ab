using BfaRadet.Domain.Decisions;
using Xunit;
using static BfaRadet.Tests.Domain.Decisions.ADecisionLine;

namespace BfaRadet.Tests.Domain.Decisions;

public class ReadingADecisionLineTests
{
    [Fact]
    public void The_whole_line_of_the_secretary_is_read()
    {
        var draft = Read("Rådet föreslår KS att sätta farthinder på Storgatan @gatuchef 31 okt #trafik uppf. nästa möte");

        Assert.Equal(
            new DecisionDraft(
                DecisionKind.Proposed,
                "Rådet föreslår KS att sätta farthinder på Storgatan",
                [new("Ekåsa kommun", "Gatuchef")],
                new DateOnly(2026, 10, 31),
                NextMeeting,
                [Traffic]),
            draft);
    }

    [Fact]
    public void Organisation_person_iso_date_and_a_review_month_are_read()
    {
        var draft = Read("Rådet beslutar om trygghetsvandring @Polisen(Anna Berg) 2027-03-01 #trafiksäkerhet uppföljning 2027-09");

        Assert.Equal("Rådet beslutar om trygghetsvandring", draft.Text);
        Assert.Equal([new("Polismyndigheten", "Anna Berg", Anna)], draft.Responsibles);
        Assert.Equal(new DateOnly(2027, 3, 1), draft.DueOn);
        Assert.Equal(new DateOnly(2027, 9, 30), draft.ReviewOn);
    }

    [Theory]
    [InlineData("Rådet sammanträder 16 september och 18 november 2026 kl. 15.30–17.30.")]
    [InlineData("Rådet sammanträder 16 september och 18 november 2026.")]
    [InlineData("Rådet sammanträder 16 september och 18 november 2026")]
    [InlineData("Rådet besöker skolan 16 – 18 november")]
    [InlineData("Frågan besvaras senast 20 mars 2026.")]
    [InlineData("Rådet beslutar enligt planen från 1 maj till 31 okt")]
    [InlineData("Motion 24/67 avslås")]
    [InlineData("Rådet avslår motion 24/67")]
    [InlineData("Svar skickas till a@b.se och C#-gruppen.")]
    [InlineData("Rådet flyttar mötet 31 feb till senare")]
    public void Dates_and_signs_of_the_sentence_stay_in_it(string line)
    {
        Assert.Equal(new DecisionDraft(DecisionKind.Resolved, line), Read(line));
    }

    [Theory]
    [InlineData("Ärendet bordläggs till mötet 20 maj 2026.", "2026-05-20")]
    [InlineData("Ärendet bordläggs till mötet 20 maj 2026", "2026-05-20")]
    [InlineData("Ärendet bordläggs till nästa möte.", "2026-05-20")]
    [InlineData("Uppdrag: Samordnaren skriver klart senast 20 mars 2026.", "2026-03-20")]
    [InlineData("Polisen åtar sig att ha mätt till 1 maj i hela kommunen.", "2026-05-01")]
    [InlineData("Ärendet bordläggs till mötet 20 maj eller till mötet 3 juni igen.", null)]
    [InlineData("Ärendet bordläggs eftersom mötet 20 maj är fullt.", null)]
    [InlineData("Ärendet bordläggs till mötet 20 maj 2025.", null)]
    [InlineData("Ärendet bordläggs till mötet 31 feb.", null)]
    public void What_is_put_off_or_assigned_takes_the_one_date_of_its_sentence(string line, string? due)
    {
        var draft = Read(line);

        Assert.Equal(line, draft.Text);
        Assert.Equal(due is null ? null : DateOnly.Parse(due, null), draft.DueOn);
    }

    [Fact]
    public void A_due_date_in_the_tail_goes_before_the_one_in_the_sentence()
    {
        var draft = Read("Ärendet bordläggs till mötet 20 maj 2026. @samordnare 1 juni");

        Assert.Equal("Ärendet bordläggs till mötet 20 maj 2026.", draft.Text);
        Assert.Equal(new DateOnly(2026, 6, 1), draft.DueOn);
    }

    [Theory]
    [InlineData("Uppdrag: Samordnaren utreder frågan och återkommer till räddningschefen senast den 4 maj 2027", "2027-05-04")]
    [InlineData("Farthinder sätts upp senast 31 okt", "2026-10-31")]
    [InlineData("Farthinder sätts upp klart till den 31 okt.", "2026-10-31")]
    [InlineData("Redovisning sker den 4 maj", "2026-05-04")]
    [InlineData("Rapporten lämnas om två veckor", "2026-03-25")]
    [InlineData("Rapporten lämnas inom 14 dagar", "2026-03-25")]
    [InlineData("Rapporten lämnas fredagen den 20 mars", "2026-03-20")]
    [InlineData("Samordnaren återkommer nästa vecka", "2026-03-20")]
    [InlineData("Ärendet bordläggs till nästa möte", "2026-05-20")]
    [InlineData("Svar lämnas senast 5 februari kl. 12", "2027-02-05")]
    public void A_date_that_the_sentence_runs_on_into_stays_in_it_and_counts(string line, string? due)
    {
        var draft = Read($"{line} #trafik");

        Assert.Equal((line, due is null ? null : DateOnly.Parse(due, null)), (draft.Text, draft.DueOn));
    }

    [Theory]
    [InlineData("Farthinder sätts upp 31 okt", "Farthinder sätts upp")]
    [InlineData("Farthinder sätts upp. Senast den 31 okt", "Farthinder sätts upp.")]
    [InlineData("Farthinder sätts upp @gatuchef senast den 31 okt", "Farthinder sätts upp")]
    [InlineData("Farthinder sätts upp uppf. om ett år senast 31 okt", "Farthinder sätts upp")]
    [InlineData("Farthinder sätts upp\n31 okt", "Farthinder sätts upp")]
    public void A_date_that_stands_alone_after_the_sentence_is_taken_out(string line, string text)
    {
        var draft = Read(line);

        Assert.Equal((text, new DateOnly(2026, 10, 31)), (draft.Text, draft.DueOn));
    }

    [Fact]
    public void As_many_clauses_as_stand_on_the_line_stand_in_the_decision()
    {
        var draft = Read("Rådet beslutar\r\natt godkänna listan,\n\n  att överlämna den till @kommunpolis, samt\natt mäta farten\n@gatuchef 31 okt");

        Assert.Equal("Rådet beslutar\natt godkänna listan,\natt överlämna den till kommunpolis, samt\natt mäta farten", draft.Text);
        Assert.Equal(2, draft.Responsibles.Count);
        Assert.Equal(new DateOnly(2026, 10, 31), draft.DueOn);
    }

    [Theory]
    [InlineData("@kommunpolis tar fram ett underlag om #trafik senast 1 maj", "kommunpolis tar fram ett underlag om trafik senast 1 maj", "2026-05-01")]
    [InlineData("Frågan ges till @kommunpolis 1 maj #trafik", "Frågan ges till kommunpolis", "2026-05-01")]
    [InlineData("Frågan ges till @kommunpolisen, som svarar #2", "Frågan ges till kommunpolisen, som svarar", null)]
    [InlineData("Underlag skrivs #trafik (@kommunpolis)", "Underlag skrivs trafik (kommunpolis)", null)]
    [InlineData("Underlag skrivs om @kommunpolis och #trafik", "Underlag skrivs om kommunpolis och trafik", null)]
    [InlineData("Underlag skrivs @kommunpolis och #trafik", "Underlag skrivs kommunpolis och trafik", null)]
    [InlineData("Underlag (@kommunpolis) skrivs #F2.", "Underlag (kommunpolis) skrivs", null)]
    public void A_name_inside_the_sentence_counts_and_stays(string line, string text, string? due)
    {
        var draft = Read(line);

        Assert.Equal(text, draft.Text);
        Assert.Equal(due is null ? null : DateOnly.Parse(due, null), draft.DueOn);
        Assert.Equal([new("Polismyndigheten", "Anna Berg", Anna)], draft.Responsibles);
        Assert.Equal([Traffic], draft.FocusAreas);
    }

    [Theory]
    [InlineData("  Rådet\u00A0 godkänner\tlistan   @gatuchef. ", "Rådet godkänner listan")]
    [InlineData("Rådet godkänner listan. @gatuchef 1 maj.", "Rådet godkänner listan.")]
    [InlineData("Rådet godkänner listan – @gatuchef, @kommunpolis och @samordnare.", "Rådet godkänner listan")]
    [InlineData("Ra\u030Adet godka\u0308nner listan 👍🏽 @gatuchef", "Rådet godkänner listan 👍🏽")]
    [InlineData("rådet god\u00ADkänner\u200B listan", "rådet godkänner listan")]
    public void Spaces_stops_and_odd_letters_are_tidied(string line, string text)
    {
        Assert.Equal(text, Read(line).Text);
    }

    // No theory: half a surrogate pair does not survive in an attribute.
    [Fact]
    public void What_is_no_text_is_shown_as_such()
    {
        Assert.Equal("A\uFFFDB\uFFFD", Read("A\uD800B\uFFFE").Text);
    }

    [Fact]
    public void A_full_stop_after_a_date_belongs_to_the_sentence_only_when_the_date_does()
    {
        Assert.Equal("Rapporten skrivs.", Read("Rapporten skrivs. 31 okt.").Text);
        Assert.Equal("Rapporten skrivs", Read("Rapporten skrivs @gatuchef 31 okt.").Text);
        Assert.Equal("Rapporten skrivs 31 okt.", Read("Rapporten skrivs 31 okt.").Text);
        Assert.Equal("Rapporten skrivs", Read("Rapporten skrivs 31 okt. @gatuchef").Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0\n ")]
    [InlineData("@kommunpolis 31 okt #trafik uppf. nästa möte")]
    [InlineData("👍 . ")]
    public void A_line_without_text_is_refused(string line)
    {
        Assert.Equal(new DecisionLineRefusal.EmptyDecision(), Refused(line));
    }

    [Fact]
    public void Four_thousand_characters_are_a_text_and_one_more_is_not()
    {
        Assert.Equal(4_000, Read(new string('a', 4_000) + " @gatuchef").Text.Length);
        Assert.Equal(new DecisionLineRefusal.TextTooLong(4_001, 4_000), Refused(new string('a', 4_001) + " @gatuchef"));
    }

    [Fact]
    public void Two_different_dates_of_a_sort_are_refused_and_the_same_twice_is_one()
    {
        var day = new DateOnly(2026, 10, 31);

        Assert.Equal(new DecisionLineRefusal.TwoDueDates(day, new(2026, 11, 5)), Refused("Farthinder sätts upp 31 okt @gatuchef 5 nov"));
        Assert.Equal(new DecisionLineRefusal.TwoReviewDates(NextMeeting, new(2026, 11, 5)), Refused("Farthinder sätts upp uppf nästa möte uppf. 5 nov"));
        Assert.Equal(day, Read("Farthinder sätts upp 31 okt @gatuchef 31/10").DueOn);
    }

    [Fact]
    public void A_review_without_a_date_is_refused()
    {
        Assert.Equal(new DecisionLineRefusal.MissingReviewDate("uppf."), Refused("Farthinder sätts upp uppf. nästa vår"));
    }
}
