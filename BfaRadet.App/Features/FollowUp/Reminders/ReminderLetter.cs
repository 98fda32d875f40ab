using BfaRadet.App.Data;
using BfaRadet.App.Documents;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Identity;
using BfaRadet.App.Mail;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Features.FollowUp.Reminders;

/// <summary>A part of a decision in a letter.</summary>
/// <param name="Circle">Whom the item is for; null for the council.</param>
internal sealed record ReminderLine(DecisionRow Row, ResponsibleProgress Part, ReminderStage Stage, ItemCircle? Circle)
{
    /// <summary>Its words stay where they are: a letter is read on its way.</summary>
    public bool IsForCircle => Circle is not null;
}

/// <summary>The letter of a week to one person, in words.</summary>
internal static class ReminderLetter
{
    /// <summary>Why it is written, as *Utskick* says.</summary>
    public const string Occasion = "Påminnelse om beslut";

    /// <summary>The most decisions in a letter: of an earlier log there may be hundreds. The most urgent are told, and how many there are.</summary>
    public const int Max = 30;

    /// <summary>The most urgent first; what lies with others last.</summary>
    public static int Order(ReminderStage stage) => stage switch
    {
        ReminderStage.Overdue => 0,
        ReminderStage.LastDay => 1,
        ReminderStage.Ahead => 2,
        ReminderStage.Quiet => 3,
        _ => 4,
    };

    /// <param name="left">How many more there are that it does not tell.</param>
    public static LetterDraft Draft(
        WorkspaceDb db, Council council, Member member, Mailbox to, Mailbox? sender, IReadOnlyList<ReminderLine> lines, int left, PublicAddress address, DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(at.DateTime);
        var secrets = new List<string>();
        var own = lines.Count(l => l.Stage != ReminderStage.Coordinator);
        var subject = $"Påminnelse: {Beslut(lines.Count + left)} att följa upp";
        return new LetterDraft(to, subject, new Document(subject,
        [
            new Block.Paragraph($"Hej {member.Name}!"),
            new Block.Paragraph(own > 0
                ? $"Här är veckans påminnelse om beslut i {council.Name} som du, eller den du företräder, ansvarar för."
                : $"Här är beslut i {council.Name} som är förfallna hos andra."),
            .. lines.GroupBy(l => l.Stage).SelectMany(stage => new Block[] { new Block.Heading(2, HeadingOf(stage.Key)) }
                .Concat(stage.SelectMany(line => Of(line, council, address, today, LinkOf(line)).ToList()))),
            .. left == 0 ? Array.Empty<Block>() : [LeftOut(left, address.Of(DecisionAddresses.Log(council.Id)))],
            new Block.Paragraph(own > 0 ? $"Länkarna är bara till för dig, en för varje beslut, och gäller till {SwedishDates.Full(SwedishDates.DateOf(at + ReportLinks.Purpose.Lifetime))}. Du behöver inte logga in. Skicka inte brevet vidare." : ""),
            new Block.Paragraph(sender is null ? $"Frågor? Hör av dig till {council.Name}." : $"Frågor? Svara på brevet, så kommer det till {sender.Name}."),
        ])
        { Footer = PageBand.Empty }, $"{council.Name}, {council.Municipality}", member.AccountId is null ? null : address.Of(LetterAddresses.Choices))
        {
            Council = council.Id,
            ReplyTo = sender,
            About = new LetterAbout(member.Id),
            Occasion = Occasion,
            FileName = $"paminnelse-{SwedishDates.Iso(today)}",
            Secrets = [.. secrets],
        };

        string? LinkOf(ReminderLine line)
        {
            if (line.Stage == ReminderStage.Coordinator || line.Part.Of is not { } of)
            {
                return null;
            }

            secrets.Add(ReportLinks.Make(db, council.Id, line.Row.Id, of, member.Id, at));
            return address.Of($"{ReportLinks.Page}#{secrets[^1]}");
        }
    }

    private static Block.Paragraph LeftOut(int count, string log) =>
        new([new Run($"{Beslut(count)} till får inte plats här. Alla finns i beslutsloggen, för dig som har konto: "), new Run(log, Link: log)]);

    private static string Beslut(int count) => count == 1 ? "1 beslut" : $"{count} beslut";

    /// <summary>Why somebody is reminded, as the letter and what is shown of it beforehand say.</summary>
    public static string HeadingOf(ReminderStage stage) => stage switch
    {
        ReminderStage.Overdue => "Förfallet",
        ReminderStage.LastDay => "Sista dagen är den här veckan",
        ReminderStage.Ahead => "Ska snart vara klart",
        ReminderStage.Quiet => "Länge sedan något hördes",
        _ => "Förfallet hos andra",
    };

    private static IEnumerable<Block> Of(ReminderLine line, Council council, PublicAddress address, DateOnly today, string? link)
    {
        var (row, part) = (line.Row, line.Part);
        var page = address.Of(DecisionAddresses.Of(council.Id, row.Id));
        yield return new Block.Heading(3, $"Beslut {row.Number}{(row.Section == "" ? "" : $", {row.Section}")}, {SwedishDates.Full(row.MeetingDate)}");
        yield return new Block.Paragraph(line.IsForCircle ? "Beslutet är för en mindre krets. Logga in för att läsa det." : DecisionWords.Sentence(row.Text));
        yield return Fact("Ansvarig", part.Of is { } of ? DecisionWords.Of(of) : "ingen angiven");
        yield return Fact(DecisionWords.DueLabel(row.Kind), row.DueOn is { } due ? $"{SwedishDates.Full(due)}{Late(due, today)}" : "ingen dag angiven");
        if (!line.IsForCircle)
        {
            yield return Fact("Senast sagt", part.At is { } at ? $"{ProgressWords.Of(part.Now)} ({SwedishDates.Full(SwedishDates.DateOf(at))}, {part.By})" : "inget än");
        }

        if (link is not null)
        {
            yield return new Block.Paragraph([new Run("Säg hur det går: ", Bold: true), new Run(link, Link: link)]);
        }

        yield return new Block.Paragraph([new Run("Beslutet, för dig som har konto: "), new Run(page, Link: page)]);
    }

    private static string Late(DateOnly due, DateOnly today) => due < today ? $", förfallet sedan {SwedishDates.Days(today.DayNumber - due.DayNumber)}" : due == today ? ", i dag" : "";

    private static Block.Paragraph Fact(string name, string value) => new([new Run($"{name}: ", Bold: true), new Run(value)]);
}
