using BfaRadet.App.Features.Meetings.Live;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Live;

public sealed class ProposalPartTests
{
    [Fact]
    public void Two_sentences_of_the_council_are_two_decisions()
    {
        const string proposal = "Rådet tackar för informationen. Rådet föreslår kommunstyrelsen att bygga farthinder.";

        Assert.Equal(new ProposalPart("Rådet tackar för informationen.", 1, 2), ProposalPart.Next(proposal, []));
        Assert.Equal(
            new ProposalPart("Rådet föreslår kommunstyrelsen att bygga farthinder.", 2, 2),
            ProposalPart.Next(proposal, ["Rådet tackar för informationen."]));
    }

    [Fact]
    public void A_paragraph_is_a_decision_and_its_list_belongs_to_it()
    {
        const string proposal = "Rådet beslutar\natt anta planen\natt följa upp den i maj.\nInformationen antecknas.";

        Assert.Equal(["Rådet beslutar\natt anta planen\natt följa upp den i maj.", "Informationen antecknas."], ProposalPart.Of(proposal).Select(p => p.Text));
    }

    [Fact]
    public void A_sentence_that_goes_on_about_the_same_is_no_decision_of_its_own()
    {
        const string proposal = "Rådet beslutar att mäta farten vecka 20. Mätningen görs kl. 7–9.";

        Assert.Equal(proposal, Assert.Single(ProposalPart.Of(proposal)).Text);
    }

    [Fact]
    public void What_was_reworded_at_its_end_is_decided_all_the_same()
    {
        const string proposal = "Rådet beslutar att mäta farten vecka 20.\nRådet tackar polisen.";

        Assert.Equal(2, ProposalPart.Next(proposal, ["Rådet beslutar att mäta farten vecka 22."])?.Number);
    }

    [Fact]
    public void When_all_are_decided_the_first_is_offered_again_and_without_a_proposal_none()
    {
        Assert.Equal(1, ProposalPart.Next("Rådet tackar.", ["Rådet tackar."])?.Number);
        Assert.Null(ProposalPart.Next("", []));
    }
}
