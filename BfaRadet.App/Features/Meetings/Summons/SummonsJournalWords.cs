using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Summons;

namespace BfaRadet.App.Features.Meetings.Summons;

/// <summary>Journal texts of summonses.</summary>
internal sealed class SummonsJournalWords : JournalWords
{
    public override IReadOnlyCollection<Type> Outcomes { get; } = [typeof(SummonsSent), typeof(SummonsChangesSent), typeof(SummonsHandedOver)];

    public override string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        SummonsSent { ByHand: true } e => $"skrev kallelsen till {SummonsWords.People(e.People)} ({MeetingWords.Items(e.Items)}), att lämna för hand",
        SummonsChangesSent { ByHand: true } e => $"skrev ändringar av kallelsen till {SummonsWords.People(e.People)}, att lämna för hand",
        SummonsHandedOver => "lämnade det sista brevet om sammanträdet",
        SummonsSent e => $"skickade kallelsen till {SummonsWords.People(e.People)} ({MeetingWords.Items(e.Items)})",
        SummonsChangesSent e => $"skickade ändringar av kallelsen till {SummonsWords.People(e.People)}",
        SummonsAnswered { ByLink: true } e => $"svarade på kallelsen med länken i brevet: {SummonsWords.Of(e.Answer)}",
        SummonsAnswered e when e.Name == by => $"svarade på kallelsen: {SummonsWords.Of(e.Answer)}",
        SummonsAnswered e => $"antecknade svaret från {e.Name} på kallelsen: {SummonsWords.Of(e.Answer)}",
        SubstituteAsked e when e.Name == by => $"tillfrågades som ersättare för {e.For}",
        SubstituteAsked e when e.For == by => $"ersätts, om det går, av {e.Name}, som är tillfrågad",
        SubstituteAsked e => $"lät fråga {e.Name} som ersättare för {e.For}",
        SubstituteReleased e when e.Name == by => $"behövs inte längre som ersättare för {e.For}",
        SubstituteReleased e when e.For == by => $"behöver inte längre {e.Name} som ersättare",
        SubstituteReleased e => $"lät meddela att {e.Name} inte längre behövs som ersättare för {e.For}",
        _ => null,
    };

    // Whether they still wait is no event: the line that asks for it says so (LetterNeeds).
    public override OutcomeText? Outcome(DomainEvent happened, string meeting) => happened switch
    {
        SummonsSent { ByHand: true } e => new($"Kallelsen till {meeting} är skriven, med brev att lämna för hand", (e.Meeting, "kallelsen")),
        SummonsChangesSent { ByHand: true } e => new($"Kallelsen till {meeting} är ändrad, med brev att lämna för hand", (e.Meeting, "kallelsen")),
        SummonsHandedOver e => new($"Breven om {meeting} är lämnade", (e.Meeting, "kallelsen")),
        SummonsSent e => new($"Kallelsen till {meeting} är skickad", (e.Meeting, "kallelsen")),
        SummonsChangesSent e => new($"Kallelsen till {meeting} är ändrad", (e.Meeting, "kallelsen")),
        _ => null,
    };
}
