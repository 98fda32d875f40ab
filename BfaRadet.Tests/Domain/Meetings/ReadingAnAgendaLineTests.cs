using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using CsCheck;
using Xunit;
using Kind = BfaRadet.Domain.Meetings.Agenda.AgendaItemKind;

namespace BfaRadet.Tests.Domain.Meetings;

public class ReadingAnAgendaLineTests
{
    private static readonly ValueList<KnownResponsible> _register =
    [
        new("Polismyndigheten", "Anna Berg", "Kommunpolis"),
        new("Polismyndigheten", "Carin Lund", "Lokalpolisområdeschef"),
        new("Ekåsa kommun", "Bo Åkesson", "Brottsförebyggande samordnare"),
        new("Ekåsa kommun", null, "Rektor"),
        new("Räddningstjänsten Dal", "Dan Berg", "Räddningschef"),
        new("Kultur, fritid och idrott"),
    ];

    [Theory]
    [InlineData("Lägesbild, ordförande, 10 min", "ordförande")]
    [InlineData("Lägesbild, ordföranden, 10 min", "ordförande")]
    [InlineData("Lägesbild, kommunstyrelsens ordförande, 10 min", "Kommunstyrelsens ordförande")]
    public void A_bare_duty_means_the_one_of_the_council(string line, string presenter)
    {
        ValueList<KnownResponsible> register =
        [
            new("Ekåsa kommun", "Karin Ek", "Kommunstyrelsens ordförande", new MemberId(Guid.CreateVersion7())),
            new("Ekåsa kommun", "Eva Holm", "Kommunalråd", new MemberId(Guid.CreateVersion7()), ["ordförande"]),
        ];

        Assert.Equal(presenter, AgendaLine.Read(line, register).Value.Text.Presenter);
    }

    private static readonly string[] _titles =
    [
        "Farthinder på Storgatan", "Skolan, fritiden och kvällarna", "Remiss KS 2026/0118", "Budget 1,5 miljoner", "”Tryggare centrum”",
        "Information från polisen", "Övriga frågor", "Mötets öppnande", "Uppföljning av beslut 2026:3", "Lägesbilden 👍",
    ];

    private static readonly string[] _pieces =
    [
        ",", ", ", "10", "min", " min", "polisen", "@", "\"", "”", "beslut", "paus", "kvart", "en ", "1,5 tim", "Berg", "p", "Kultur", "fritid och idrott",
        " ", "ca ", "–", "\uD83D", "\uFFFE", "\0", "a\u0301\u0323", "İ", "ß", "99999999999999999999", "½", "h", "Rådet",
    ];

    private static readonly Gen<string> _jumble = Gen.OneOf(_pieces).Array[0, 14].Select(string.Concat);

    private static readonly Gen<string> _noise = Gen.OneOf(Gen.Char['\0', '\u00FF'], Gen.Char).Array[0, 199].Select(letters => new string(letters));

    [Theory]
    [InlineData("Farthinder, 10 min, polisen, beslut", "Farthinder", 10, "Polismyndigheten", Kind.Decision)]
    [InlineData("Farthinder, beslut, polisen, 10 min", "Farthinder", 10, "Polismyndigheten", Kind.Decision)]
    [InlineData("Farthinder, polisen", "Farthinder", null, "Polismyndigheten", Kind.Decision)]
    [InlineData("Farthinder, kommunpolisen, en kvart, info", "Farthinder", 15, "Kommunpolis", Kind.Information)]
    [InlineData("Farthinder,10min,Bo Åkesson", "Farthinder", 10, "Bo Åkesson (Brottsförebyggande samordnare)", Kind.Decision)]
    [InlineData("Farthinder, 1,5 tim, bo akesson, diskussion", "Farthinder", 90, "Bo Åkesson (Brottsförebyggande samordnare)", Kind.Discussion)]
    [InlineData("Farthinder, 20 min, gatuchefen Olle", "Farthinder", 20, "gatuchefen Olle", Kind.Decision)]
    [InlineData("Farthinder, @gatuchefen", "Farthinder", null, "gatuchefen", Kind.Decision)]
    [InlineData("Farthinder, 5, polisen, räddn", "Farthinder", 5, "Polismyndigheten, Räddningstjänsten Dal", Kind.Decision)]
    [InlineData("Farthinder, kultur, fritid och idrott, 5 min", "Farthinder", 5, "Kultur, fritid och idrott", Kind.Decision)]
    [InlineData("Skolan, fritiden och kvällarna", "Skolan, fritiden och kvällarna", null, "", Kind.Decision)]
    [InlineData("Skolan, fritiden och kvällarna, 10 min", "Skolan, fritiden och kvällarna", 10, "", Kind.Decision)]
    [InlineData("\"Skolan, polisen\", 10 min", "Skolan, polisen", 10, "", Kind.Decision)]
    [InlineData("Budget 1,5 miljoner, ca 10 minuter", "Budget 1,5 miljoner", 10, "", Kind.Decision)]
    [InlineData("Paus, 10 min", "Paus", 10, "", Kind.Break)]
    [InlineData("Paus 10 min", "Paus", 10, "", Kind.Break)]
    [InlineData("Bidrag till nattvandring 10 min beslut", "Bidrag till nattvandring", 10, "", Kind.Decision)]
    [InlineData("Nattvandring information ca 10 min", "Nattvandring", 10, "", Kind.Information)]
    [InlineData("Nattvandring 10 min info, polisen", "Nattvandring", 10, "Polismyndigheten", Kind.Information)]
    [InlineData("Nattvandring 1 tim 30 min", "Nattvandring", 90, "", Kind.Decision)]
    [InlineData("Plan för beslut", "Plan för beslut", null, "", Kind.Decision)]
    [InlineData("Avslut efter 10 min", "Avslut efter 10 min", null, "", Kind.Decision)]
    [InlineData("Verksamheten 2027", "Verksamheten 2027", null, "", Kind.Decision)]
    [InlineData("Lunch, 1 tim 30 min, paus", "Lunch", 90, "", Kind.Break)]
    [InlineData("Information från polisen, polisen, 10 min", "Information från polisen", 10, "Polismyndigheten", Kind.Information)]
    [InlineData("Information från polisen, beslut", "Information från polisen", null, "", Kind.Decision)]
    [InlineData("Mötets öppnande", "Mötets öppnande", null, "", Kind.Formality)]
    [InlineData("Övriga frågor, en halvtimme", "Övriga frågor", 30, "", Kind.AnyOtherBusiness)]
    [InlineData("Uppföljning av trygghetsvandringen, uppf.", "Uppföljning av trygghetsvandringen", null, "", Kind.FollowUp)]
    [InlineData("Belysningen.", "Belysningen.", null, "", Kind.Decision)]
    [InlineData("” Belysning, skyltar ”, 10 min", "Belysning, skyltar", 10, "", Kind.Decision)]
    [InlineData("Belysningen, , 10 min,", "Belysningen", 10, "", Kind.Decision)]
    public void A_line_says_title_minutes_presenter_and_kind(string line, string title, int? minutes, string presenter, Kind kind)
    {
        var read = Read(line).Text;

        Assert.Equal(new AgendaItemText(kind, title, presenter, minutes), read);
    }

    [Fact]
    public void What_is_not_in_the_register_is_told()
    {
        var read = Read("Farthinder, 10 min, polisen, gatuchefen Olle");

        Assert.Equal(["gatuchefen Olle"], read.Outside);
        Assert.False(read.KindIsGiven);
        Assert.True(Read("Farthinder, beslut").KindIsGiven);
    }

    [Fact]
    public void What_cannot_be_read_is_refused_with_what_it_was()
    {
        Assert.Equal(new EmptyText("Title"), Refused(""));
        Assert.Equal(new EmptyText("Title"), Refused(", 10 min"));
        Assert.Equal(new AgendaLineRefusal.UnreadableMinutes("10–15 min"), Refused("Farthinder, 10–15 min"));
        Assert.Equal(new AgendaLineRefusal.UnreadableMinutes("10 min eller så"), Refused("Farthinder, polisen, beslut, 10 min eller så"));
        Assert.Equal(new AgendaLineRefusal.TwoDurations(10, 15), Refused("Farthinder, 10 min, 15 min"));
        Assert.Equal(new AgendaLineRefusal.TwoKinds(Kind.Decision, Kind.Information), Refused("Farthinder, beslut, info"));
        Assert.Equal(new MeetingRefusal.MinutesOutOfRange(720, 600), Refused("Farthinder, 12 tim"));
        Assert.Equal(
            new AgendaLineRefusal.AmbiguousPresenter("Berg", ["Anna Berg (Kommunpolis)", "Dan Berg (Räddningschef)"]),
            Refused("Farthinder, 10 min, Berg"));
        Assert.IsType<TextTooLong>(Refused(new string('å', 10_000)));
    }

    [Fact]
    public void Two_of_one_name_and_one_title_are_told_apart_and_each_can_be_written()
    {
        ValueList<KnownResponsible> register = [new("Norra skolan", "Kim Ek", "Rektor"), new("Södra skolan", "Kim Ek", "Rektor")];

        var refused = AgendaLine.Read("Farthinder, 10 min, Kim Ek", register).Refusal;

        var asked = Assert.IsType<AgendaLineRefusal.AmbiguousPresenter>(refused);
        Assert.Equal(["Kim Ek (Rektor, Norra skolan)", "Kim Ek (Rektor, Södra skolan)"], asked.Candidates);
        foreach (var one in asked.Candidates)
        {
            Assert.Equal(one, AgendaLine.Read($"Farthinder, 10 min, {one}", register).Value.Text.Presenter);
        }
    }

    [Fact]
    public void No_line_throws_and_what_is_read_is_an_item_that_may_be_added() => Gen.OneOf(_noise, _jumble).Sample(
        line => AgendaLine.Read(line, _register) is not { Refusal: null, Value.Text: var text }
            || (text.Title.Length > 0 && text.Title == Wording.Line(text.Title) && text.Presenter == Wording.Line(text.Presenter)
                && text.PlannedMinutes is null or (>= 0 and <= MeetingAgenda.MaxMinutes)),
        iter: 3_000);

    [Fact]
    public void An_item_written_as_a_line_reads_back_whatever_the_order_of_its_marks() =>
        Gen.Select(
            Gen.OneOf(_titles), Gen.Nullable(Gen.Int[0, 600]),
            Gen.OneOf("", "Polismyndigheten", "Räddningstjänsten Dal", "Anna Berg (Kommunpolis)", "Kultur, fritid och idrott", "Rektor"),
            Gen.OneOf(("beslut", Kind.Decision), ("information", Kind.Information), ("diskussion", Kind.Discussion), ("övriga frågor", Kind.AnyOtherBusiness)), Gen.Int[0, 5])
        .Sample((title, minutes, presenter, kind, order) =>
        {
            string[] marks = [minutes is { } known ? $"{known} min" : "", presenter, kind.Item1];
            (int, int, int)[] orders = [(0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)];
            var (a, b, c) = orders[order];
            var line = string.Join(", ", new[] { title, marks[a], marks[b], marks[c] }.Where(part => part.Length > 0));

            Assert.Equal(new AgendaItemText(kind.Item2, title, presenter, minutes), Read(line).Text);
        });

    [Fact]
    public void A_pasted_book_is_answered_at_once()
    {
        // Were it quadratic, this would not end.
        Assert.All(
            new[] { new string('a', 2_000_000), string.Concat(Enumerable.Repeat("a\u0301\u0323", 500_000)), string.Concat(Enumerable.Repeat(",@\"", 500_000)) },
            book => Assert.NotNull(Refused(book)));
        _ = AgendaLine.Read(string.Concat(Enumerable.Repeat("pol,", 499)), _register);
        _ = AgendaLine.Read(string.Concat(Enumerable.Repeat("\",", 999)), _register);
    }

    private static AgendaLineReading Read(string line)
    {
        var read = AgendaLine.Read(line, _register);
        Assert.Null(read.Refusal);
        return read.Value;
    }

    private static Refusal? Refused(string line) => AgendaLine.Read(line, _register).Refusal;
}
