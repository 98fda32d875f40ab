using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proceedings;
using static BfaRadet.App.Ui.JournalWording;

namespace BfaRadet.App.Features.Meetings.Voting;

/// <summary>Journal texts of motions, votes, conflicts of interest, statements and adjusters.</summary>
internal sealed class ProceedingsJournalWords : JournalWords
{
    public override string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by) => Own(happened, item, by) ?? happened switch
    {
        MotionMade e => $"antecknade ett yrkande av {e.Name} under {item(e.Item)}: {Brief(e.Text)}",
        MotionChanged e => $"ändrade yrkandet av {e.Name} under {item(e.Item)}: {Brief(e.Text)}",
        MotionWithdrawn e => $"antecknade att {e.Name} tog tillbaka sitt yrkande under {item(e.Item)}",
        PropositionsPut { Written: true } e => $"skrev propositionsordningen under {item(e.Item)}",
        PropositionsPut e => $"tog bort propositionsordningen under {item(e.Item)}",
        VoteOpened e => $"öppnade en {VoteWords.Of(e.Form)} omröstning under {item(e.Item)}: ja för {Quoted(Brief(e.Yes))}, nej för {Quoted(Brief(e.No))}",
        BallotTakenOut e => $"strök rösten för {e.Name} i omröstningen under {item(e.Item)}: deltog inte enligt närvaron",
        VoteCast { Changed: true } e => $"ändrade rösten för {e.Name} under {item(e.Item)}",
        VoteCast e => $"antecknade att {e.Name} har röstat under {item(e.Item)}",
        VoteEnded e => $"avslutade omröstningen under {item(e.Item)}: {VoteWords.Of(e.Count)}. {VoteWords.Of(e.Outcome, e.CastingVote)}",
        CastingVoteGiven e => $"antecknade utslagsrösten av {e.Name} under {item(e.Item)}: {VoteWords.Of(e.Choice)}",
        VoteCancelled { HadEnded: true } e => $"tog bort en avslutad omröstning under {item(e.Item)}",
        VoteCancelled e => $"avbröt omröstningen under {item(e.Item)}",
        ConflictDeclared e => $"antecknade jäv för {e.Name} under {item(e.Item)}",
        ConflictTakenBack e => $"tog tillbaka jävet för {e.Name} under {item(e.Item)}",
        StatementMade { Kind: StatementKind.Dissent } e => $"antecknade en reservation av {e.Name} under {item(e.Item)}",
        StatementMade e => $"antecknade en protokollsanteckning av {e.Name} under {item(e.Item)}",
        StatementChanged { Kind: StatementKind.Dissent } e => $"ändrade reservationen av {e.Name} under {item(e.Item)}",
        StatementChanged e => $"ändrade protokollsanteckningen av {e.Name} under {item(e.Item)}",
        StatementWithdrawn { Kind: StatementKind.Dissent } e => $"tog tillbaka reservationen av {e.Name} under {item(e.Item)}",
        StatementWithdrawn e => $"tog tillbaka protokollsanteckningen av {e.Name} under {item(e.Item)}",
        AdjustersChosen { Names.Count: 0 } => "tog bort valet av justerare",
        AdjustersChosen e => $"valde {Listed.And(e.Names)} att justera protokollet{(e.Place.Length > 0 ? $" ({e.Place})" : "")}",
        _ => null,
    };

    // About oneself: without the name.
    private static string? Own(DomainEvent happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        MotionMade e when e.Name == by => $"yrkade under {item(e.Item)}: {Brief(e.Text)}",
        MotionChanged e when e.Name == by => $"ändrade sitt yrkande under {item(e.Item)}: {Brief(e.Text)}",
        MotionWithdrawn e when e.Name == by => $"tog tillbaka sitt yrkande under {item(e.Item)}",
        VoteCast { Changed: true } e when e.Name == by => $"ändrade sin röst under {item(e.Item)}",
        VoteCast e when e.Name == by => $"röstade under {item(e.Item)}",
        BallotTakenOut e when e.Name == by => $"strök sin egen röst i omröstningen under {item(e.Item)}: deltog inte enligt närvaron",
        CastingVoteGiven e when e.Name == by => $"gav sin utslagsröst under {item(e.Item)}: {VoteWords.Of(e.Choice)}",
        ConflictDeclared e when e.Name == by => $"anmälde jäv under {item(e.Item)}",
        ConflictTakenBack e when e.Name == by => $"tog tillbaka sitt jäv under {item(e.Item)}",
        StatementMade { Kind: StatementKind.Dissent } e when e.Name == by => $"reserverade sig under {item(e.Item)}",
        StatementMade e when e.Name == by => $"lämnade en protokollsanteckning under {item(e.Item)}",
        StatementChanged { Kind: StatementKind.Dissent } e when e.Name == by => $"ändrade sin reservation under {item(e.Item)}",
        StatementChanged e when e.Name == by => $"ändrade sin protokollsanteckning under {item(e.Item)}",
        StatementWithdrawn { Kind: StatementKind.Dissent } e when e.Name == by => $"tog tillbaka sin reservation under {item(e.Item)}",
        StatementWithdrawn e when e.Name == by => $"tog tillbaka sin protokollsanteckning under {item(e.Item)}",
        _ => null,
    };
}
