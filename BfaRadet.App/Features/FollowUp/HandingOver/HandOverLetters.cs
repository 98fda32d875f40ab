using BfaRadet.App.Data;
using BfaRadet.App.Documents;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FollowUp.Reminders;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Identity;
using BfaRadet.App.Mail;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp.HandingOver;

/// <summary>A part that was handed over.</summary>
/// <param name="Circle">Null for the whole council.</param>
internal sealed record HandedPart(DecisionId Decision, Responsible? From, Heir Heir, ItemCircle? Circle);

/// <summary>
/// Writes to those who take over: one letter each, with a link for each decision to say how it goes. What is for a circle has its number in it and
/// no words, and is told to none who may not read it.
/// </summary>
public sealed class HandOverLetters(LetterBox box, PublicAddress address)
{
    /// <summary>Why it is written, as *Utskick* says.</summary>
    internal const string Occasion = "Övertagna beslut";

    private const string Back = "Överlämning ångrad";

    internal async Task PostAsync(Changes.Moment moment, Council council, ValueList<HandedPart> handed, string? seen)
    {
        var (db, at) = (moment.Db, moment.At);
        var addresses = await db.AddressesAsync(council);
        var ids = handed.Select(h => h.Decision).ToList();
        var rows = (await DecisionQueries.RowsAsync(db, ids)).ToDictionary(r => r.Id);
        var told = handed.SelectMany(part => part.Heir.Readers.Where(r => ItemCircle.MayRead(part.Circle, r.Duties, r.Member)).Select(r => (r.Member, Part: part)))
            .Where(t => t.Member != moment.By.Member && addresses.ContainsKey(t.Member)).GroupBy(t => t.Member, t => t.Part);
        foreach (var one in told)
        {
            var secrets = new List<string>();
            var subject = one.Count() == 1 ? "Du har tagit över ett beslut" : $"Du har tagit över {one.Count()} beslut";
            var said = one.SelectMany(part => Of(part, rows[part.Decision], council, seen, Link(part))).ToList();
            _ = box.Post(db, Draft(council, addresses[one.Key], one.Key, subject,
            [
                new Block.Paragraph($"{moment.By.Name} har lämnat över det här till dig, eller till den du företräder, i {council.Name}. Det som är sagt om hur det går följer med."),
                .. said,
                new Block.Paragraph($"Länkarna är bara till för dig och gäller till {SwedishDates.Full(SwedishDates.DateOf(at + ReportLinks.Purpose.Lifetime))}. Du behöver inte logga in. Skicka inte brevet vidare."),
            ], Occasion, addresses, moment.By, seen) with
            { Secrets = [.. secrets] }, at);

            string Link(HandedPart part)
            {
                secrets.Add(ReportLinks.Make(db, council.Id, part.Decision, part.Heir.Who, one.Key, at));
                return address.Of($"{ReportLinks.Page}#{secrets[^1]}", seen);
            }
        }
    }

    /// <summary>Takes back the letters that have not gone; who has got one is told that it is no longer so.</summary>
    /// <param name="posted">When they were posted: with the hand-over.</param>
    internal async Task TakeBackAsync(Changes.Moment moment, Council council, DateTimeOffset posted, string? seen)
    {
        var (db, id) = (moment.Db, council.Id);
        var addresses = await db.AddressesAsync(council);
        foreach (var letter in await db.Letters().Where(l => l.Council == id && l.Occasion == Occasion && l.Made == posted && l.ReplacedAt == null).ToListAsync())
        {
            if (await db.TakeBackAsync(box, letter, moment.At) || letter.Member is not { } member || !addresses.TryGetValue(member, out var to))
            {
                continue;
            }

            _ = box.Post(db, Draft(council, to, member, "Överlämningen är ångrad",
                [new Block.Paragraph($"{moment.By.Name} har ångrat överlämningen av beslut i {council.Name} som du fick brev om {SwedishDates.Full(SwedishDates.DateOf(posted))}. Du behöver inte göra något, och länkarna i det brevet gäller inte längre.")],
                Back, addresses, moment.By, seen), moment.At);
        }
    }

    private LetterDraft Draft(
        Council council, Mailbox to, MemberId member, string subject, IReadOnlyList<Block> said, string occasion, IReadOnlyDictionary<MemberId, Mailbox> addresses, Actor by, string? seen) =>
        new(to, subject, new Document(subject,
        [
            new Block.Paragraph($"Hej {to.Name}!"),
            .. said,
            new Block.Paragraph($"Hälsningar {by.Name}"),
        ])
        { Footer = PageBand.Empty }, $"{council.Name}, {council.Municipality}", address.Of(LetterAddresses.Choices, seen))
        {
            Council = council.Id,
            ReplyTo = by.Member is { } sender ? addresses.GetValueOrDefault(sender) : null,
            About = new LetterAbout(member),
            Occasion = occasion,
            FileName = "overlamnade-beslut",
        };

    private IEnumerable<Block> Of(HandedPart part, DecisionRow row, Council council, string? seen, string link)
    {
        var page = address.Of(DecisionAddresses.Of(council.Id, row.Id), seen);
        yield return new Block.Heading(2, $"Beslut {row.Number}, {SwedishDates.Full(row.MeetingDate)}");
        yield return new Block.Paragraph(part.Circle is null ? DecisionWords.Sentence(row.Text) : "Beslutet är för en mindre krets. Logga in för att läsa det.");
        yield return new Block.Paragraph($"{(part.From is { } from ? $"Förut ansvarade {DecisionWords.Of(from)}. Nu ansvarar " : "Ansvarig: ")}{part.Heir.Name}.");
        yield return new Block.Paragraph($"{DecisionWords.DueLabel(row.Kind)}: {(row.DueOn is { } due ? SwedishDates.Full(due) : "ingen dag angiven")}");
        yield return new Block.Paragraph([new Run("Säg hur det går: ", Bold: true), new Run(link, Link: link)]);
        yield return new Block.Paragraph([new Run("Beslutet, för dig som har konto: "), new Run(page, Link: page)]);
    }
}
