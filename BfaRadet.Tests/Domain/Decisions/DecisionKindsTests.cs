using BfaRadet.Domain.Decisions;
using Xunit;

namespace BfaRadet.Tests.Domain.Decisions;

public class DecisionKindsTests
{
    [Theory]
    [InlineData("Noterat.", DecisionKind.Noted)]
    [InlineData("Rapporten läggs till handlingarna.", DecisionKind.Noted)]
    [InlineData("Rådet tackar för informationen.", DecisionKind.Noted)]
    [InlineData("Informationen antecknas till protokollet. Bedrägerier mot äldre föreslås som nytt fokusområde.", DecisionKind.Noted)]
    [InlineData("Rådet noterar att kommunstyrelsen godkänner planen", DecisionKind.Noted)]
    [InlineData("Informationen antecknas och överlämnas till kommunstyrelsen", DecisionKind.Referred)]
    [InlineData("RÅDET GODKÄNNER LISTAN", DecisionKind.Approved)]
    [InlineData("Rådet beslutar att godkänna listan", DecisionKind.Approved)]
    [InlineData("Rådet godkänner berättelsen, och överlämnar den till kommunstyrelsen.", DecisionKind.Referred)]
    [InlineData("Rådet föreslår kommunstyrelsen att avsätta medel", DecisionKind.Proposed)]
    [InlineData("Rådet beslutar att föreslå KS att avsätta medel", DecisionKind.Proposed)]
    [InlineData("Rådet tillstyrker motionen och överlämnar svaret", DecisionKind.Endorsed)]
    [InlineData("Frågan lämnas till samhällsbyggnadsnämnden.", DecisionKind.Referred)]
    [InlineData("Frågan hänskjuts till nämnden", DecisionKind.Referred)]
    [InlineData("Ärendet bordläggs", DecisionKind.Tabled)]
    [InlineData("Rådet återremitterar ärendet", DecisionKind.ReferredBack)]
    [InlineData("Uppdrag: Kommunpolisen godkänner mätningen", DecisionKind.Assigned)]
    [InlineData("Rådet uppdrar åt samordnaren att föreslå åtgärder", DecisionKind.Assigned)]
    [InlineData("Samordnaren får i uppdrag att skriva", DecisionKind.Assigned)]
    [InlineData("Polismyndigheten åtar sig att mäta", DecisionKind.Committed)]
    [InlineData("Rådet sammanträder 16 september", DecisionKind.Resolved)]
    [InlineData("", DecisionKind.Resolved)]
    public void The_wording_tells_the_kind(string text, DecisionKind kind)
    {
        Assert.Equal(kind, DecisionKinds.Recognise(text));
    }
}
