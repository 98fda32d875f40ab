using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>What an agenda line says.</summary>
/// <param name="KindIsGiven">Whether the kind was written, and not recognised from the title.</param>
/// <param name="Outside">Presenters that are not in the register, as they were written.</param>
public sealed record AgendaLineReading(AgendaItemText Text, bool KindIsGiven, ValueList<string> Outside);

/// <summary>
/// One line, one key: an agenda item as it is typed, read into what it says.
/// <code>
/// line      = title , { "," , mark } ;                      marks in any order
/// mark      = minutes | kind | presenter ;
/// minutes   = [ "ca" ] , number , [ "min" | "tim" | … ] | "en kvart" | "en halvtimme" | "en timme" ;
/// kind      = "beslut" | "information" | "diskussion" | "uppföljning" | "formalia" | "övriga frågor" | "paus" ;
/// presenter = organisation, title or person of the register | "@" , name | name ;
/// </code>
/// The marks begin at the first minutes, kind or "@" after a comma, and take in the known presenters right before it; without
/// any of these they are the known presenters that end the line. So a title may have commas of its own. A name that is not
/// in the register is a presenter after such a mark only. A comma in quotes, or between two digits, is part of the text.
/// Minutes with their unit that end the title are marks without a comma too, and so is a kind right before or after them.
/// Without a kind, it is recognised from the title.
/// </summary>
public static class AgendaLine
{
    /// <summary>Longest line that is read, in UTF-16 units: a title and its marks.</summary>
    public const int MaxLength = 2_000;

    private const string Quotes = "\"”“„»";

    /// <summary>Reads a line; throws for no input.</summary>
    /// <param name="register">Organisations and people who may present an item.</param>
    public static Result<AgendaLineReading> Read(string line, ValueList<KnownResponsible> register)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Length > MaxLength)
        {
            return new TextTooLong(nameof(AgendaItemText.Title), line.Length, Wording.LineMax);
        }

        var clean = Wording.Line(line);
        var parts = Split(clean);
        var presenters = new AgendaLinePresenters(register);
        var known = parts.Select((_, at) => presenters.Known(clean, parts, at)).ToList();
        var tail = Tail(parts, known);
        var title = Unquoted(tail == parts.Count ? clean : clean[..(parts[tail].Start - 1)]).TrimEnd(' ', ',');
        return title.Length == 0
            ? new EmptyText(nameof(AgendaItemText.Title))
            : Marks(title, clean, parts, tail, presenters);
    }

    private static Result<AgendaLineReading> Marks(string title, string clean, List<AgendaLinePart> parts, int tail, AgendaLinePresenters presenters)
    {
        int? minutes = null;
        AgendaItemKind? kind = null;
        var (named, outside) = (new List<string>(), new List<string>());
        for (var at = tail; at < parts.Count; at++)
        {
            var part = parts[at].Text;
            if (part.Length == 0)
            {
                continue;
            }

            if (AgendaLineMinutes.Read(part) is { } read)
            {
                if (read > MeetingAgenda.MaxMinutes)
                {
                    return new MeetingRefusal.MinutesOutOfRange(read, MeetingAgenda.MaxMinutes);
                }

                if (minutes is { } former && former != read)
                {
                    return new AgendaLineRefusal.TwoDurations(former, read);
                }

                minutes = read;
            }
            else if (AgendaLineKinds.Read(part) is { } chosen)
            {
                if (kind is { } former && former != chosen)
                {
                    return new AgendaLineRefusal.TwoKinds(former, chosen);
                }

                kind = chosen;
            }
            else if (AgendaLineMinutes.IsMeant(part, isMark: true))
            {
                return new AgendaLineRefusal.UnreadableMinutes(part);
            }
            else
            {
                var found = presenters.Read(clean, parts, at);
                if (found.Candidates.Count > 1)
                {
                    return new AgendaLineRefusal.AmbiguousPresenter(part, found.Candidates);
                }

                named.Add(found.Name);
                if (!found.IsKnown)
                {
                    outside.Add(found.Name);
                }

                at += found.Parts - 1;
            }
        }

        // "Nattvandring 10 min beslut": typed without a comma.
        if (minutes is null && AgendaLineTail.Read(title) is { } ends && ends.Minutes <= MeetingAgenda.MaxMinutes)
        {
            (title, minutes, kind) = (ends.Title, ends.Minutes, kind ?? ends.Kind);
        }

        var presenter = string.Join(", ", named.Where(name => name.Length > 0).Distinct());
        return new AgendaLineReading(
            new AgendaItemText(kind ?? AgendaLineKinds.Recognise(title), title, presenter, minutes),
            kind is not null, outside.Where(name => name.Length > 0).Distinct().ToValueList());
    }

    /// <summary>The first part that is a mark; the number of parts when none is.</summary>
    private static int Tail(List<AgendaLinePart> parts, List<int> known)
    {
        var first = parts.FindIndex(1, part => part.Text.StartsWith('@') || AgendaLineKinds.Read(part.Text) is not null
            || AgendaLineMinutes.Read(part.Text) is not null || AgendaLineMinutes.IsMeant(part.Text, isMark: false));
        if (first < 0)
        {
            first = parts.Count;
        }

        // Known presenters before it, one or several parts each, without anything else between.
        var reaches = new bool[parts.Count + 1];
        reaches[first] = true;
        var tail = first;
        for (var at = first - 1; at >= 1; at--)
        {
            if (known[at] > 0 && at + known[at] <= first && reaches[at + known[at]])
            {
                (reaches[at], tail) = (true, at);
            }
        }

        return tail;
    }

    private static List<AgendaLinePart> Split(string line)
    {
        var parts = new List<AgendaLinePart>();
        var start = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (Quotes.Contains(line[at], StringComparison.Ordinal))
            {
                var length = line.AsSpan(at + 1).IndexOfAny(Quotes);
                at += length < 0 ? 0 : length + 1;
            }
            else if (line[at] == ',' && !(at > 0 && at + 1 < line.Length && char.IsAsciiDigit(line[at - 1]) && char.IsAsciiDigit(line[at + 1])))
            {
                parts.Add(new(start, line[start..at].Trim()));
                start = at + 1;
            }
        }

        parts.Add(new(start, line[start..].Trim()));
        return parts;
    }

    // Quotes round the whole title were written for its commas.
    private static string Unquoted(string title)
    {
        var trimmed = title.Trim();
        return trimmed.Length > 2 && Quotes.Contains(trimmed[0], StringComparison.Ordinal)
            && trimmed.AsSpan(1).IndexOfAny(Quotes) == trimmed.Length - 2 && trimmed.Contains(',', StringComparison.Ordinal)
                ? trimmed[1..^1].Trim()
                : trimmed;
    }
}

/// <summary>A part between two commas, trimmed, and where it starts in the line.</summary>
internal readonly record struct AgendaLinePart(int Start, string Text);
