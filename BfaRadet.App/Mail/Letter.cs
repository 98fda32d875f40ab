using BfaRadet.App.Documents;

namespace BfaRadet.App.Mail;

/// <summary>Somebody with an e-mail address.</summary>
public sealed record Mailbox(string Name, string Address);

/// <summary>A file in a letter.</summary>
/// <param name="Hash">Where its bytes are kept (<see cref="Data.Files.FileStore"/>).</param>
public sealed record Enclosure(string Name, string ContentType, string Hash);

/// <summary>What a letter is about, to one of those it concerns: a meeting, or a proposed item. A newer one of the same replaces one that has not gone.</summary>
public sealed record LetterAbout(MemberId Member, MeetingId? Meeting = null, ItemProposalId? Proposal = null);

/// <summary>A letter to be posted, to one person.</summary>
/// <param name="Content">Becomes the plain text and the HTML of the letter.</param>
/// <param name="From">Who it is from, in words: the council's name.</param>
/// <param name="Choices">The whole address of the page where its receiver chooses among letters; the last line leads there. Null for who has no account to choose on.</param>
public sealed record LetterDraft(Mailbox To, string Subject, Document Content, string From, string? Choices)
{
    /// <summary>Null when it is of the installation and of no council.</summary>
    public CouncilId? Council { get; init; }

    /// <summary>Who an answer by mail goes to.</summary>
    public Mailbox? ReplyTo { get; init; }

    public ValueList<Enclosure> Enclosures { get; init; }

    /// <summary>Secrets of links that stand in the content. They are taken out when it is delivered.</summary>
    public ValueList<string> Secrets { get; init; }

    /// <summary>Why it is written, in words that letters of one occasion share: "Ändrad kallelse".</summary>
    public string Occasion { get; init; } = "";

    /// <summary>Null when it is about neither a meeting nor a proposed item.</summary>
    public LetterAbout? About { get; init; }

    /// <summary>
    /// When it goes, with what else there is to its receiver by then; null for at once. Only what its receiver has chosen to have
    /// gathered, and nothing that asks for an answer (<see cref="LetterChoice"/>).
    /// </summary>
    public DateTimeOffset? GatherAt { get; init; }

    /// <summary>What its file is called, before the receiver's name: "kallelse-2026-12-16".</summary>
    public string FileName { get; init; } = "brev";
}

/// <summary>
/// A letter by e-mail, written when it is posted and the same at each try. It is delivered by an <see
/// cref="Data.Outbox.OutboxMessage"/>, or handed over by a person where there is no mail server.
/// </summary>
public sealed class Letter
{
    /// <summary>The longest subject, in characters.</summary>
    private const int SubjectMax = 200;

    private Letter()
    {
    }

    internal Letter(LetterDraft draft, string host, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        (MessageId, Council, Made) = ($"{Id:N}@{host}", draft.Council, now);
        (ToName, ToAddress) = (HeaderText.Of(draft.To.Name), draft.To.Address);
        (From, Subject) = (HeaderText.Of(draft.From), HeaderText.Of(draft.Subject, SubjectMax));
        (ReplyToName, ReplyToAddress) = (HeaderText.Of(draft.ReplyTo?.Name ?? ""), draft.ReplyTo?.Address ?? "");
        var content = draft.Choices is { } choices ? draft.Content with { Blocks = [.. draft.Content.Blocks, Envelope.Foot(choices)] } : draft.Content;
        (Text, Html) = (PlainTextWriter.Write(content), HtmlWriter.Write(content));
        (Enclosures, Secrets) = (draft.Enclosures, draft.Secrets);
        Occasion = HeaderText.Of(draft.Occasion);
        (Meeting, Member, Proposal, FileName) = (draft.About?.Meeting, draft.About?.Member, draft.About?.Proposal, FileStem.Of($"{draft.FileName} {draft.To.Name}"));
    }

    public Guid Id { get; private init; }

    /// <summary>The same at each try, so that a receiver who gets it twice knows it is one message. Without angle brackets.</summary>
    public string MessageId { get; private init; } = "";

    public CouncilId? Council { get; private init; }

    public string ToName { get; private init; } = "";

    public string ToAddress { get; private init; } = "";

    public string From { get; private init; } = "";

    public string ReplyToName { get; private init; } = "";

    /// <summary>Empty when an answer goes to the sender.</summary>
    public string ReplyToAddress { get; private init; } = "";

    public string Subject { get; private init; } = "";

    public string Text { get; private set; } = "";

    public string Html { get; private set; } = "";

    public ValueList<Enclosure> Enclosures { get; private init; }

    public ValueList<string> Secrets { get; private set; }

    public DateTimeOffset Made { get; private init; }

    /// <summary>When the mail server took it.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When somebody said that they have handed it over themselves.</summary>
    public DateTimeOffset? HandedOverAt { get; private set; }

    /// <summary>The meeting it is about, if any.</summary>
    public MeetingId? Meeting { get; private init; }

    /// <summary>Whom it is to, in a letter about a meeting or a proposed item.</summary>
    public MemberId? Member { get; private init; }

    /// <summary>The proposed item it is about, if any; null in letters from before it was kept.</summary>
    public ItemProposalId? Proposal { get; private init; }

    /// <summary>Why it was written, in words that letters of one occasion share; may be empty.</summary>
    public string Occasion { get; private init; } = "";

    /// <summary>The name of its file, without what it ends with; empty in letters from before it was kept.</summary>
    public string FileName { get; private init; } = "";

    /// <summary>When a newer one took its place before it had gone, or it was taken back.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    /// <summary>
    /// Counts what must not happen to it twice at once: put in the outbox, handed over, taken back. The concurrency token: of two who
    /// do it at once the second is asked again.
    /// </summary>
    public int Postings { get; private set; }

    /// <summary>Whether it has reached its receiver, as far as is known here.</summary>
    public bool IsGone => SentAt is not null || HandedOverAt is not null;

    public bool IsDone => SentAt is not null || HandedOverAt is not null || ReplacedAt is not null;

    /// <summary>The text without what opens anything.</summary>
    public string TextWithoutSecrets => Without(Text, "(länken står bara i brevet)");

    internal void Posted() => Postings++;

    internal void Sent(DateTimeOffset at)
    {
        SentAt = at;
        ForgetSecrets();
    }

    internal void HandedOver(DateTimeOffset at)
    {
        (HandedOverAt, Postings) = (at, Postings + 1);
        ForgetSecrets();
    }

    // Its text keeps its links: who has handed it over without saying so here may find the answer come by them.
    internal void Replaced(DateTimeOffset at) => ReplacedAt = at;

    // What it says is no longer so, and it has not gone.
    internal void TakenBack(DateTimeOffset at) => (ReplacedAt, Postings) = (at, Postings + 1);

    internal void NotReplaced() => ReplacedAt = null;

    private void ForgetSecrets() =>
        (Text, Html, Secrets) = (Without(Text, "(borttagen)"), Without(Html, "(borttagen)"), []);

    private string Without(string text, string instead) =>
        Secrets.Aggregate(text, (kept, secret) => kept.Replace(secret, instead, StringComparison.Ordinal));
}
