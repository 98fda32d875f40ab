using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using System.Text.RegularExpressions;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

/// <summary>A whole meeting by the secretary's keys, on the smallest desktop there is, without looking down or scrolling.</summary>
public sealed class WithoutAMouseStories(Chromium chromium)
{
    private static BrowserNewContextOptions Desk => new() { ViewportSize = new() { Width = 1366, Height = 768 } };

    [Fact]
    public async Task A_meeting_is_held_from_the_roll_to_its_end()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        await using var window = await Window.InMeetingAsync(chromium, meeting, "sekreterare", Desk);
        var page = window.Page;

        await window.StrikeAsync("Alt+m");
        await SeesAllAsync(window);

        // The roll: all, and the exception.
        await window.StrikeAsync("Alt+n");
        var rows = page.Locator("#roll-panel [data-row]");
        await Expect(rows.First).ToBeFocusedAsync();
        await window.StrikeAsync("a");
        await Expect(page.Locator(".count").First).ToHaveTextAsync("10/12");
        await window.StrikeAsync("ArrowDown");
        await window.StrikeAsync("f");
        await Expect(rows.Nth(1).Locator("[data-letter=F]")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Locator(".count").First).ToHaveTextAsync("9/12");
        await SeesAllAsync(window);

        // To the item, past the break; the roll is done, and folds.
        foreach (var title in new[] { "2 Våldsbejakande", "3 Information", "Paus", "4 Farthinder" })
        {
            await window.StrikeAsync("Alt+ArrowDown");
            await Expect(page.Locator("header h1")).ToContainTextAsync(title);
        }

        await Expect(rows.First).ToBeHiddenAsync();
        await SeesAllAsync(window);

        // Notes, and the keys from the edge of the text.
        await window.MayWriteAsync();
        await window.StrikeAsync("Alt+a");
        await window.TypeAsync("Trafikenheten redovisar mätningen?");
        await window.StrikeAsync("Escape");
        await window.StrikeAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Tangenter" })).ToBeVisibleAsync();
        await window.StrikeAsync("Escape");
        await Expect(window.Minutes).ToBeFocusedAsync();
        await Expect(window.Minutes).ToHaveTextAsync("Trafikenheten redovisar mätningen?");
        await SeesAllAsync(window);

        // The proposal becomes a decision with somebody responsible and a day.
        await window.StrikeAsync("Alt+f");
        await Expect(window.Line).ToBeFocusedAsync();
        await window.TypeAsync(" @didrik");
        // One for the whole name; those for its first letters may still stand there.
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await window.StrikeAsync("Enter");
        await Expect(window.Line).ToHaveValueAsync(new Regex("@.*Didrik Sandsjö.* $"));
        await window.TypeAsync("31 okt");
        await window.RecordAsync();
        await Expect(page.Locator(".cards .card")).ToHaveCountAsync(1);
        await window.SeesAsync("är antecknat. Ångra: Alt + Z");
        await SeesAllAsync(window);

        // Yrkande and jäv, each in somebody's name.
        // The same key goes back into the form that it opened.
        await window.StrikeAsync("Alt+y");
        await Expect(page.Locator("[data-entered-by] :focus")).ToHaveCountAsync(1);
        await window.StrikeAsync("Alt+b");
        await Expect(window.Line).ToBeFocusedAsync();
        await SayAsync(window, "Alt+y", "Edla", "Avslag på förslaget.", "Anteckna yrkandet");
        await Expect(page.Locator(".handling")).ToContainTextAsync("Yrkande av Edla Ramberg.");
        await SayAsync(window, "Alt+j", "Kerstin", "Bolaget äger marken.", "Anmäl jäv");
        await Expect(page.Locator(".handling")).ToContainTextAsync("Jäv. Kerstin Ängby");

        // A vote, entered by name.
        await window.StrikeAsync("Alt+o");
        await Expect(page.GetByRole(AriaRole.Form, new() { Name = "Öppna en omröstning" })).ToBeVisibleAsync();
        await TabToAsync(window, "Öppna omröstningen för alla");
        await window.StrikeAsync("Enter");
        await Expect(page.Locator("#vote-heading")).ToBeFocusedAsync();
        await SeesAllAsync(window);
        await window.StrikeAsync("Alt+r");
        await Expect(page.Locator(".voter").First).ToBeFocusedAsync();
        await window.StrikeAsync("n");
        await Expect(page.Locator(".voter").First.Locator("[data-letter=N]")).ToHaveAttributeAsync("aria-pressed", "true");
        await window.StrikeAsync("Alt+v");
        await Expect(page.Locator(".outcome")).ToContainTextAsync("Utfallet blev nej:");
        await Expect(page.Locator(".result")).ToBeFocusedAsync();
        await SeesAllAsync(window);

        // Adjusters, the pen, the floor, and a look aside.
        await window.StrikeAsync("Alt+t");
        await Expect(page.GetByRole(AriaRole.Form, new() { Name = "Välj justerare" }).GetByRole(AriaRole.Checkbox).First).ToBeFocusedAsync();
        await window.StrikeAsync("Space");
        await TabToAsync(window, "Spara");
        await window.StrikeAsync("Enter");
        await window.SeesAsync("Ändra justerare");
        await window.SeesAsync("✓ Sparat.");
        await window.StrikeAsync("Alt+l");
        await Expect(page.GetByLabel("Lämna pennan till")).ToBeFocusedAsync();
        await window.StrikeAsync("Escape");
        await window.StrikeAsync("Alt+g");
        await Expect(page.Locator(".queue")).ToContainTextAsync("Cajsa Frisk");
        await window.StrikeAsync("Alt+Shift+ArrowDown");
        await window.SeesAsync("Du tittar på");
        await SeesAllAsync(window);
        await window.StrikeAsync("Alt+h");
        await window.SeesNothingOfAsync("Du tittar på");

        // The next item, and the end.
        await window.StrikeAsync("Alt+ArrowDown");
        await window.IsAtAsync(5);
        await window.StrikeAsync("Alt+b");
        await Expect(window.Line).ToBeFocusedAsync();
        await window.TypeAsync("Informationen antecknas.");
        await window.RecordAsync();
        await SeesAllAsync(window);
        await window.StrikeAsync("Alt+m");
        await TabToAsync(window, "Avsluta mötet för alla");
        await SeesAllAsync(window);
        await window.StrikeAsync("Enter");
        await Expect(page.Locator(".note:focus")).ToContainTextAsync("Mötet är avslutat");
    }

    /// <summary>Long words above it never push the line away: the column has a scroll of its own.</summary>
    [Fact]
    public async Task However_long_the_notes_and_the_decisions_are_the_line_stays()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var window = await Window.InMeetingAsync(chromium, meeting, "sekreterare", Desk);
        await window.MayWriteAsync();
        await window.StrikeAsync("Alt+a");
        for (var n = 0; n < 30; n++)
        {
            await window.TypeAsync("Rad.");
            await window.StrikeAsync("Enter");
        }

        foreach (var words in new[] { "Informationen antecknas.", "Rådet tackar.", "Listan godkänns.", "Rådet beslutar att " + string.Concat(Enumerable.Repeat("vänta och se ", 60)) })
        {
            await window.RecordAsync(words);
            await SeesAllAsync(window);
        }

        await window.Line.FillAsync("Rådet beslutar att " + string.Concat(Enumerable.Repeat("vänta och se ", 120)));
        await Expect(window.Page.Locator(".preview")).ToBeVisibleAsync();
        await SeesAllAsync(window);
    }

    [Fact]
    public async Task The_meeting_reads_as_it_is_written_here()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var window = await Window.InMeetingAsync(chromium, meeting, "sekreterare", Desk);
        await window.MayWriteAsync();

        await Expect(window.Page.GetByRole(AriaRole.Banner)).ToMatchAriaSnapshotAsync(Banner);
        await Expect(window.Page.GetByRole(AriaRole.Main)).ToMatchAriaSnapshotAsync(Main);
    }

    private const string Banner = """
        - banner:
          - link "Till sammanträdena"
          - heading "1 Godkännande av föredragningslistan" [level=1]
          - text: /Formalia/
          - button "Tangenter ?"
        """;

    private const string Main = """
        - main:
          - region "Dagordning":
            - heading "Dagordning" [level=2]
            - button "Titta på förra punkten, utan att flytta mötet" [disabled]
            - button "Titta på nästa punkt, utan att flytta mötet"
            - list:
              - listitem:
                - button "1 Godkännande av föredragningslistan (på nu)"
              - listitem:
                - button "2 Våldsbejakande extremism – läget i länet"
            - button "↑ Förra" [disabled]
            - button "↓ Nästa"
          - group "Paus och avslut":
            - button "Avsluta mötet …"
          - region "Mötet"
          - region "Leder mötet"
          - region "Justerare":
            - button "Välj justerare"
          - region "1 Godkännande av föredragningslistan":
            - heading "1 Godkännande av föredragningslistan" [level=2]
          - region "Behandling":
            - button "Omröstning"
            - button "Propositionsordning"
          - region "Anteckningar – 1 Godkännande av föredragningslistan":
            - heading "Anteckningar – 1 Godkännande av föredragningslistan" [level=2]
            - button "Lämna pennan"
            - toolbar "Verktyg för Anteckningar till 1 Godkännande av föredragningslistan"
            - textbox "Anteckningar till 1 Godkännande av föredragningslistan"
          - region "Beslut":
            - heading "Beslut" [level=2]
            - checkbox "Alla beslut i mötet (0)"
            - paragraph: Inget beslut är antecknat under punkten.
          - region "Beslut under punkt 1 Godkännande av föredragningslistan":
            - textbox "Beslut under punkt 1 Godkännande av föredragningslistan"
            - button "Anteckna"
          - region "Närvaro":
            - heading "Närvaro" [level=2]
            - button "Alla här"
            - group:
              - list:
                - listitem:
                  - group "Asta Lindmark, Inte uppropad":
                    - 'button "Här: Asta Lindmark"'
                    - 'button "På distans: Asta Lindmark"'
                    - 'button "Förhinder: Asta Lindmark"'
                    - 'button "Uteblev: Asta Lindmark"'
              - heading "Ersättare" [level=3]
              - heading "Övriga närvarande" [level=3]
          - region "Talarlista":
            - button "Begär ordet"
        """;

    /// <summary>What the secretary works with is on the screen, whole; the page does not scroll; one button is the next step.</summary>
    private static async Task SeesAllAsync(Window window)
    {
        var page = window.Page;
        await Expect(window.Line.Or(page.Locator("h2#decision-label"))).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(page.Locator("header h1")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(page.Locator("#roll-heading")).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollHeight <= innerHeight && scrollY === 0"), "The page scrolls.");
        Assert.True(await page.EvaluateAsync<int>("""
            () => {
              const primary = document.createElement('i');
              primary.style.color = 'var(--bfa-primary)';
              document.body.append(primary);
              const colour = getComputedStyle(primary).color;
              primary.remove();
              return [...document.querySelectorAll('main button')].filter((button) => button.checkVisibility()
                && button.matches('.bfa-button') && getComputedStyle(button).backgroundColor === colour).length;
            }
            """) <= 1, "Two next steps.");
    }

    private static async Task SayAsync(Window window, string key, string who, string words, string button)
    {
        await window.StrikeAsync(key);
        await Expect(window.Page.Locator(".handling form").GetByLabel("Vem")).ToBeFocusedAsync();
        await window.TypeAsync(who);
        await window.StrikeAsync("Tab");
        await window.TypeAsync(words);
        await SeesAllAsync(window);
        await TabToAsync(window, button);
        await window.StrikeAsync("Enter");
        await Expect(window.Page.Locator(".handling form")).ToHaveCountAsync(0);
        await SeesAllAsync(window);
    }

    /// <summary>Goes on by Tab to the button.</summary>
    private static async Task TabToAsync(Window window, string button)
    {
        for (var n = 0; n < 80; n++)
        {
            if (await window.Page.EvaluateAsync<bool>("words => document.activeElement.matches('button') && document.activeElement.textContent.trim() === words", button))
            {
                return;
            }

            await window.StrikeAsync("Tab");
        }

        Assert.Fail($"No Tab leads to {button}.");
    }
}
