// The same in Node: Readability.js on linkedom or jsdom, no scores, quotes or outline.
// node naive_service.cjs linkedom|jsdom PORT PROCESSES
const cluster = require("node:cluster");
const http = require("node:http");
const { Readability } = require("@mozilla/readability");

const [library, port, processes] = process.argv.slice(2);

function documentOf(markup) {
  if (library === "linkedom") return require("linkedom").parseHTML(markup).document;
  return new (require("jsdom").JSDOM)(markup).window.document;
}

function analyze(markup) {
  const article = new Readability(documentOf(markup)).parse();
  return { title: article?.title, html: article?.content, text: article?.textContent };
}

if (cluster.isPrimary) {
  for (let n = 0; n < Number(processes); n += 1) cluster.fork();
} else {
  http
    .createServer((request, response) => {
      const pieces = [];
      request.on("data", (piece) => pieces.push(piece));
      request.on("end", () => {
        try {
          const answer = request.method === "GET" ? { ready: true } : analyze(Buffer.concat(pieces).toString());
          response.setHeader("Content-Type", "application/json").end(JSON.stringify(answer));
        } catch (error) {
          response.writeHead(500, { "Content-Type": "application/json" }).end(JSON.stringify({ code: error.name }));
        }
      });
    })
    .listen(Number(port), "127.0.0.1");
}
