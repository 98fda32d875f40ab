using BfaRadet.App.Identity;
using BfaRadet.App.Ui;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Ui;

public sealed class RefusalTextsTests
{
    // The product declines some things itself: accounts, a disk that is full, a form that cannot be read.
    public static TheoryData<Type> AllRefusals =>
    [
        .. Samples.CasesOf<Refusal>(),
        .. typeof(RefusalTexts).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Refusal)) && !t.IsAbstract && t != typeof(FormRefusal)
            && t != typeof(WritingRefused) && t != typeof(AccountRefusal.NotAccepted)),
    ];

    [Theory]
    [MemberData(nameof(AllRefusals))]
    public void Every_refusal_has_words(Type refusal)
    {
        var text = RefusalTexts.Of((Refusal)Samples.Make(refusal));

        Assert.True(text.Length > 20, $"{refusal.Name}: {text}");
        Assert.True(char.IsUpper(text[0]) || text[0] is '”' || char.IsDigit(text[0]), text);
        Assert.True(text[^1] is '.' or '”' or '?', text);
        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(AgendaItemText))]
    [InlineData(typeof(MeetingDetails))]
    [InlineData(typeof(DecisionDraft))]
    [InlineData(typeof(FocusAreaText))]
    [InlineData(typeof(MemberDetails))]
    [InlineData(typeof(SeatDetails))]
    public void Every_field_two_people_may_both_change_has_a_name(Type form)
    {
        // What is only computed from the others is nobody's to change.
        var nameless = form.GetProperties().Where(p => p.CanWrite && FieldNames.Of(p.Name) == "Fältet").Select(p => p.Name);

        Assert.Empty(nameless);
    }

    [Fact]
    public void No_two_say_the_same()
    {
        var texts = Samples.CasesOf<Refusal>().Select(t => RefusalTexts.Of((Refusal)Samples.Make(t))).ToList();

        Assert.Equal(texts.Count, texts.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void What_is_missing_in_a_record_is_said_in_words_of_its_kind_and_in_a_sentence_where_the_kind_has_none()
    {
        var worded = Samples.CasesOf<MissingItem>().Select(t => MissingItemTexts.Of((MissingItem)Samples.Make(t))).ToList();
        var unworded = RefusalTexts.Of(new AdjustmentRefusal.StillMissing([new NoHeading()]));

        Assert.Equal(worded.Count, worded.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(MissingItemTexts.Of(new NoHeading()), worded);
        Assert.Equal("Protokollet kan inte skickas vidare än. En uppgift saknas. Inget har ändrats.", unworded);
    }

    private sealed record NoHeading : MissingItem;
}
