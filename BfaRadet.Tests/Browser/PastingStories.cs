using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using Xunit;

namespace BfaRadet.Tests.Browser;

/// <summary>What office programs put on the clipboard, and what stands in the minutes then. The fragments are invented.</summary>
public sealed class PastingStories(PastingStories.PasteTarget target) : IClassFixture<PastingStories.PasteTarget>
{
    /// <summary>Kind, HTML, what must stand, and what is said of what was left out.</summary>
    public static TheoryData<string, string, string, string> Html => new()
    {
        {
            "a comment of Word",
            """<p class=MsoNormal>Rådet vill ha ljus.<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[AB1]</a><span style='mso-special-character:comment'>&nbsp;</span></span></p><div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText><a class=msocomoff href="#_msoanchor_1">[AB1]</a>Bara för oss.</p></div></div></div>""",
            "<p>Rådet vill ha ljus.</p>",
            "1 kommentar följde inte med."
        },
        { "the style of a comment alone", "<p class=MsoCommentText>Rådet vill ha ljus.</p>", "<p>Rådet vill ha ljus.</p>", "" },
        {
            "a comment of Google",
            """<p>Rådet vill ha ljus.<sup><a href="#cmnt1">[a]</a></sup></p><div><p><a href="#cmnt_ref1">[a]</a>Bara för oss.</p></div>""",
            "<p>Rådet vill ha ljus.</p>",
            "1 kommentar följde inte med."
        },
        {
            "a footnote, a header and hidden text of Word",
            """<div style='mso-element:header'><p>Utkast</p></div><p class=MsoNormal>Antalet är sju.<a style='mso-footnote-id:ftn1' href="#_ftn1"><sup>[1]</sup></a><span style='mso-hide:all'>Gömt</span><span style='display:none'>Gömt</span></p><div style='mso-element:footnote-list'><div style='mso-element:footnote'><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> Enligt polisen.</p></div></div>""",
            "<p>Antalet är sju.</p>",
            "1 fotnot följde inte med."
        },
        {
            "a footnote of LibreOffice",
            """<p>Antalet är sju.<sup><a class="sdfootnoteanc" href="#sdfootnote1sym">1</a></sup></p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>Enligt polisen.</p></div>""",
            "<p>Antalet är sju.</p>",
            "1 fotnot följde inte med."
        },
        {
            "struck text in every form",
            """<style>.c1{text-decoration:line-through}</style><p>Rådet beslutar att <s>avslå</s> bifalla.</p><p>Kl. <span style="text-decoration:line-through">9</span> 10.</p><p>I <strike>sal B</strike> sal A, <del>i dag</del><del> eller</del> <span class="c1">nej</span> i morgon.</p><p><s>Allt detta.</s></p>""",
            "<p>Rådet beslutar att bifalla.</p><p>Kl. 10.</p><p>I sal A, i morgon.</p>",
            "6 strukna passager följde inte med."
        },
        {
            "list signs with a paragraph sign",
            """<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>§ 34<span>&nbsp; </span></span>Val av justerare</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>§ 35<span>&nbsp; </span></span>Läget</p>""",
            "<p>§ 34 Val av justerare</p><p>§ 35 Läget</p>",
            ""
        },
        {
            "letters as list signs",
            """<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>a)<span>&nbsp; </span></span>ljuset lagas</p><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>b)<span>&nbsp; </span></span>enligt punkt a</p>""",
            "<p>a) ljuset lagas</p><p>b) enligt punkt a</p>",
            ""
        },
        {
            "bare numbers, letters under them, and numbers in parts",
            """<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>7 </span>Ljus</p><p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>i. </span>gatan</p><p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>7.2. </span>torget</p><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>8 </span>Buskar</p><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>10 </span>Skyltar</p>""",
            """<ol start="7"><li><p>Ljus</p><p>i. gatan</p><p>7.2. torget</p></li><li><p>Buskar</p></li></ol><ol start="10"><li><p>Skyltar</p></li></ol>""",
            ""
        },
        {
            "the square bullet of a symbol font, which is a paragraph sign",
            """<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='font-family:Wingdings;mso-list:Ignore'>§<span>&nbsp; </span></span>Ljus</p>""",
            "<ul><li><p>Ljus</p></li></ul>",
            ""
        },
        {
            "lists of HTML with letters, Roman figures, a start and a value",
            """<ol type="a"><li>ett</li><li>två</li></ol><ol style="list-style-type:upper-roman" start="4"><li><p>fyra</p></li></ol><ol start="3"><li>tre</li><li value="7">sju</li><li>åtta</li></ol><ol reversed><li>två</li><li>ett</li></ol>""",
            """<p>a) ett</p><p>b) två</p><p>IV. fyra</p><ol start="3"><li><p>tre</p></li></ol><ol start="7"><li><p>sju</p></li><li><p>åtta</p></li></ol><p>2. två</p><p>1. ett</p>""",
            ""
        },
        {
            "raised and lowered figures",
            """<p>Ytan är 12 m<sup>2</sup>, bruset 10<sup>−3</sup> och gasen CO<span style="vertical-align:sub">2</span>.</p>""",
            "<p>Ytan är 12 m², bruset 10⁻³ och gasen CO₂.</p>",
            ""
        },
        {
            "an emoji, a picture, a link and boxes",
            """<p>Bra <img alt="👍" class="emoji" src="https://example.invalid/u.png"></p><p><img src="https://example.invalid/karta.png" alt=""><img src="x:y" width="1" height="1"></p><p>Läs <a href="https://example.invalid/rapport">rapporten</a> och <a href="https://example.invalid/">example.invalid</a>.</p><ul><li><input type="checkbox" checked>Lampor bytta</li><li role="checkbox" aria-checked="false"><img alt="unchecked"><p>Skylt uppe</p></li></ul>""",
            "<p>Bra 👍</p><p>Läs rapporten och example.invalid.</p><ul><li><p>☑ Lampor bytta</p></li><li><p>☐ Skylt uppe</p></li></ul>",
            "1 bild och 1 länkadress följde inte med."
        },
        {
            "the ghost row and the empty paragraphs of Word",
            """<table><tr><td><p class=MsoNormal>Plats</p></td><td><p class=MsoNormal>Antal</p></td></tr><tr><td><p class=MsoNormal>Torget</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr><![if !supportMisalignedColumns]><tr height=0><td width=100></td><td width=60></td></tr><![endif]></table><p class=MsoNormal><span><o:p>&nbsp;</o:p></span></p><p class=MsoNormal>Efter.</p>""",
            "<table><tbody><tr><td><p>Plats</p></td><td><p>Antal</p></td></tr><tr><td><p>Torget</p></td><td><p></p></td></tr></tbody></table><p>Efter.</p>",
            ""
        },
        {
            "the empty lines of LibreOffice and Google",
            """<b style="font-weight:normal"><p>Ett.</p><br><p><br/></p><p>Två.<br><br>Tre.<br></p><br><br></b><div>Fyra<br>rad</div><div><span><br></span></div>""",
            "<p>Ett.</p><p>Två.</p><p>Tre.</p><p>Fyra<br>rad</p>",
            ""
        },
        {
            "what another editor of the same make copied",
            """<p data-pm-slice="1 1 []">Rådet <s>säger nej</s> säger ja.</p>""",
            "<p>Rådet säger ja.</p>",
            "1 struken passage följde inte med."
        },
        {
            "letters in parts and signs that are not seen",
            "<p>A\u030Alder\u00ADdom och 👨\u200D👩\u200D👧 vid\u200B \uFEFFtorget</p>",
            "<p>Ålderdom och 👨\u200D👩\u200D👧 vid torget</p>",
            ""
        },
        { "fields of a form", """<p>Namn: <input type="text" value="x"> <select><option>a</option></select></p>""", "<p>Namn:</p>", "2 formulärfält följde inte med." },
    };

    /// <summary>Kind, plain text, and what must stand.</summary>
    public static TheoryData<string, string, string> Plain => new()
    {
        {
            "stars at names",
            "* Ledamot Ek (S)\n* Ledamot Alm (M)\n\n* = deltog på distans",
            "<p>* Ledamot Ek (S)<br>* Ledamot Alm (M)</p><p>* = deltog på distans</p>"
        },
        {
            "lines of a PDF",
            "Kommunpolisen berättar att antalet anmälda till-\ngrepp har minskat under hösten och att rådet kon-\nstaterar att det gäller hela centrum.",
            "<p>Kommunpolisen berättar att antalet anmälda tillgrepp har minskat under hösten och att rådet konstaterar att det gäller hela centrum.</p>"
        },
        {
            "hyphens that belong to the words",
            "Rådet vill att alla som arbetar med barn-\noch ungdomsfrågor skriver till rådets e-\npost, och att förbudet mot körning med A-\ntraktorer ses över.",
            "<p>Rådet vill att alla som arbetar med barn- och ungdomsfrågor skriver till rådets e-post, och att förbudet mot körning med A-traktorer ses över.</p>"
        },
        {
            "lines that are lines",
            "Storgatan 1\n464 30 Mellerud\ntelefon saknas",
            "<p>Storgatan 1</p><p>464 30 Mellerud</p><p>telefon saknas</p>"
        },
        { "boxes in text", "- [x] Lampor\n- [ ] Skylt", "<ul><li><p>☑ Lampor</p></li><li><p>☐ Skylt</p></li></ul>" },
        { "letters and numbers in parts", "a) ett\nb) två\n2.1. tre", "<p>a) ett</p><p>b) två</p><p>2.1. tre</p>" },
    };

    [Theory]
    [MemberData(nameof(Html))]
    public async Task What_is_pasted_arrives_or_is_said_to_be_left_out(string kind, string html, string stands, string said)
    {
        var (found, notice) = await target.PasteAsync(html, "x");

        Assert.Equal((kind, stands, said), (kind, found, notice));
    }

    [Theory]
    [MemberData(nameof(Plain))]
    public async Task What_is_pasted_as_text_stands_as_it_was_meant(string kind, string text, string stands)
    {
        var (found, _) = await target.PasteAsync("", text);

        Assert.Equal((kind, stands), (kind, found));
    }

    [Fact]
    public async Task What_is_copied_here_comes_back_as_it_was()
    {
        const string Html = "<h1>Läget</h1><ol start=\"4\"><li><p>fyra</p></li></ol><table><tbody><tr><td><p>a</p></td><td><p></p></td></tr></tbody></table><p>Slut</p>";
        var (first, _) = await target.PasteAsync(Html, "x");

        Assert.Equal(first, await target.CopyAndPasteAsync());
    }

    [Fact]
    public async Task Signs_that_nobody_sees_are_left_out_as_one_types_and_what_is_typed_is_saved() =>
        Assert.Equal("<p>Ljuset lagas i maj.</p>", await target.TypeAsync("Ljus\u202eet", "\u0001", " lagas\u2066 i", "\ufdd0", " maj\U000E0041.\u00AD\u200B\u061C"));

    /// <summary>One open item, emptied before each paste.</summary>
    public sealed class PasteTarget(Chromium chromium) : IAsyncLifetime
    {
        private HeldMeeting _meeting = default!;
        private IBrowserContext _context = default!;
        private ILocator _box = default!;

        public async ValueTask InitializeAsync()
        {
            _meeting = await HeldMeeting.OpenAsync();
            _context = await chromium.NewContextAsync();
            await _meeting.StepInAsync(_context, "sekreterare");
            var page = await _context.NewPageAsync();
            await page.GotoAsync(_meeting.LiveAddress);
            _box = page.Locator(".bfa-ed > .bfa-ed-text[contenteditable=true]");
            await _box.WaitForAsync(new() { Timeout = 40_000 });
        }

        public async Task<(string Stands, string Said)> PasteAsync(string html, string text)
        {
            await EmptyAsync();
            await _box.EvaluateAsync(
                """
                (box, [html, text]) => {
                  box.closest('.bfa-ed').querySelector('.bfa-ed-notice').textContent = '';
                  const data = new DataTransfer();
                  if (html !== '') {
                    data.setData('text/html', html);
                  }
                  data.setData('text/plain', text);
                  box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """,
                new[] { html, text });
            return (await StandsAsync(), await _box.EvaluateAsync<string>("box => box.closest('.bfa-ed').querySelector('.bfa-ed-notice').textContent"));
        }

        /// <summary>What stands when all that was typed is on the server.</summary>
        public async Task<string> TypeAsync(params string[] texts)
        {
            await EmptyAsync();
            foreach (var text in texts)
            {
                await _box.Page.Keyboard.InsertTextAsync(text);
            }

            await _box.Page.Locator(".bfa-ed-status:has-text('Sparat')").First.WaitForAsync();
            return await StandsAsync();
        }

        public async Task<string> CopyAndPasteAsync()
        {
            await _box.PressAsync("Control+a");
            var copied = await _box.EvaluateAsync<string>(
                """
                box => {
                  const data = new DataTransfer();
                  box.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
                  return data.getData('text/html');
                }
                """);
            return (await PasteAsync(copied, "x")).Stands;
        }

        public async ValueTask DisposeAsync()
        {
            await _context.DisposeAsync();
            await _meeting.DisposeAsync();
        }

        private async Task EmptyAsync()
        {
            await _box.ClickAsync(new() { Position = new() { X = 5, Y = 5 } });
            await _box.PressAsync("Control+a");
            await _box.PressAsync("Delete");
        }

        private Task<string> StandsAsync() => _box.EvaluateAsync<string>(
            """
            box => {
              const copy = box.cloneNode(true);
              copy.querySelectorAll('.ProseMirror-trailingBreak, .ProseMirror-separator').forEach((filler) => filler.remove());
              copy.querySelectorAll('span').forEach((mark) => mark.replaceWith(...mark.childNodes));
              copy.querySelectorAll('*').forEach((element) => ['class', 'style', 'data-hint', 'data-state', 'scope'].forEach((name) => element.removeAttribute(name)));
              copy.querySelectorAll('.tableWrapper, div').forEach((wrapper) => wrapper.replaceWith(...wrapper.childNodes));
              copy.querySelectorAll('colgroup').forEach((columns) => columns.remove());
              copy.normalize();
              return copy.innerHTML;
            }
            """);
    }
}
