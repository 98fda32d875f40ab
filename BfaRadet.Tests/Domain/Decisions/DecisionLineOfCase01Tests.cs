using BfaRadet.Domain.Decisions;
using Xunit;
using static BfaRadet.Tests.Domain.Decisions.ADecisionLine;

namespace BfaRadet.Tests.Domain.Decisions;

/// <summary>The decisions and assignments of case 01, point by point, against its key.</summary>
public class DecisionLineOfCase01Tests
{
    [Theory]
    [InlineData("Listan godkänns med tillägget att frågan om A-traktorer behandlas under punkt 9.", DecisionKind.Approved, null)]
    [InlineData("Rådet tackar för informationen och antecknar den till protokollet.", DecisionKind.Noted, null)]
    [InlineData("Uppdrag: Brottsförebyggande samordnaren tar fram ett förslag till ny arbetsordning utifrån väg två. Klart till rådets möte 20 maj 2026.", DecisionKind.Assigned, "2026-05-20")]
    [InlineData("Rådet godkänner verksamhetsberättelsen med ett tillägg om varför tre åtgärder är försenade, och överlämnar den till kommunstyrelsen.", DecisionKind.Referred, null)]
    [InlineData("Uppdrag: Brottsförebyggande samordnaren skriver in tillägget och lämnar handlingen till kommunstyrelsens förvaltning senast 20 mars 2026.", DecisionKind.Assigned, "2026-03-20")]
    [InlineData("Informationen antecknas till protokollet.", DecisionKind.Noted, null)]
    [InlineData("Ärendet bordläggs till mötet 20 maj 2026.", DecisionKind.Tabled, "2026-05-20")]
    [InlineData("Informationen antecknas till protokollet. Bedrägerier mot äldre föreslås som nytt fokusområde i nästa lägesbild.", DecisionKind.Noted, null)]
    [InlineData("Uppdrag: Kommunpolisen och brottsförebyggande samordnaren tar tillsammans fram ett underlag om bedrägerier mot äldre till mötet 20 maj 2026.", DecisionKind.Assigned, "2026-05-20")]
    [InlineData("Rådet sammanträder 16 september och 18 november 2026 kl. 15.30–17.30.", DecisionKind.Resolved, null)]
    [InlineData("Frågan lämnas till samhällsbyggnadsnämnden. Rådet vill ha ett svar till mötet 20 maj 2026.", DecisionKind.Referred, "2026-05-20")]
    public void The_wording_of_the_minutes_reads_as_the_key_says(string text, DecisionKind kind, string? due)
    {
        var expected = new DecisionDraft(kind, text, [], due is null ? null : DateOnly.Parse(due, null));

        Assert.Equal(expected, Read(text));
        Assert.Equal(
            expected with { Responsibles = [new("Ekåsa kommun", "Bo Åkesson", Bo)], FocusAreas = [Fraud], ReviewOn = NextMeeting },
            Read($"{text} @samordnare #äldre uppf. nästa möte"));
    }

    [Fact]
    public void The_assignment_of_two_has_both()
    {
        var draft = Read("Uppdrag: @Kommunpolisen och @brottsförebyggande samordnaren tar tillsammans fram ett underlag om #bedrägerier mot äldre till mötet 20 maj 2026.");

        Assert.Equal("Uppdrag: Kommunpolisen och brottsförebyggande samordnaren tar tillsammans fram ett underlag om bedrägerier mot äldre till mötet 20 maj 2026.", draft.Text);
        Assert.Equal([new("Polismyndigheten", "Anna Berg", Anna), new("Ekåsa kommun", "Bo Åkesson", Bo)], draft.Responsibles);
        Assert.Equal(new DateOnly(2026, 5, 20), draft.DueOn);
        Assert.Equal([Fraud], draft.FocusAreas);
    }
}
